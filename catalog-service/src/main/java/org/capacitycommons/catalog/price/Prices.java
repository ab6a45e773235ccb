package org.capacitycommons.catalog.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What one offer asks. The members of their own are US dollars per 1,000,000 tokens, each null where not stated;
 * digits as in the source.
 *
 * @param rates prices in other units, at other hours, for other kinds of service, or for other things
 */
public record Prices(
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cacheRead,
        @Nullable BigDecimal cacheWrite,
        @Nullable BigDecimal reasoning,
        @Nullable BigDecimal inputAudio,
        @Nullable BigDecimal outputAudio,
        List<Tier> tiers,
        List<Rate> rates) {

    public static final Prices NOT_STATED = of(List.of());

    private static final Set<PriceItem> FLAT = EnumSet.of(
            PriceItem.INPUT,
            PriceItem.OUTPUT,
            PriceItem.CACHE_READ,
            PriceItem.CACHE_WRITE,
            PriceItem.REASONING,
            PriceItem.INPUT_AUDIO,
            PriceItem.OUTPUT_AUDIO);
    private static final Set<PriceItem> TIERED =
            EnumSet.of(PriceItem.INPUT, PriceItem.OUTPUT, PriceItem.CACHE_READ, PriceItem.CACHE_WRITE);

    public Prices {
        tiers = List.copyOf(tiers);
        rates = List.copyOf(rates);
    }

    /**
     * Prices that replace the ones before for a long prompt.
     *
     * @param aboveTokens holds for prompts of more tokens than this
     */
    public record Tier(
            long aboveTokens,
            @Nullable BigDecimal input,
            @Nullable BigDecimal output,
            @Nullable BigDecimal cacheRead,
            @Nullable BigDecimal cacheWrite) {}

    /** Puts each price where it belongs, whatever the order of the feed; of two for the same the first counts. */
    public static Prices of(Collection<Rate> all) {
        Map<PriceItem, BigDecimal> flat = new EnumMap<>(PriceItem.class);
        Map<Long, Map<PriceItem, BigDecimal>> tiers = new TreeMap<>();
        List<Rate> rates = new ArrayList<>();
        for (Rate rate : all) {
            Long above = rate.terms().aboveTokens();
            if (rate.isPlainTokenPrice() && above == null && FLAT.contains(rate.item())) {
                flat.putIfAbsent(rate.item(), rate.usd());
            } else if (rate.isPlainTokenPrice() && above != null && TIERED.contains(rate.item())) {
                tiers.computeIfAbsent(above, _ -> new EnumMap<>(PriceItem.class))
                        .putIfAbsent(rate.item(), rate.usd());
            } else {
                rates.add(rate);
            }
        }
        rates.sort(Rate.ORDER);
        return new Prices(
                flat.get(PriceItem.INPUT),
                flat.get(PriceItem.OUTPUT),
                flat.get(PriceItem.CACHE_READ),
                flat.get(PriceItem.CACHE_WRITE),
                flat.get(PriceItem.REASONING),
                flat.get(PriceItem.INPUT_AUDIO),
                flat.get(PriceItem.OUTPUT_AUDIO),
                tiers.entrySet().stream()
                        .map(tier -> tier(tier.getKey(), tier.getValue()))
                        .toList(),
                rates);
    }

    private static Tier tier(long above, Map<PriceItem, BigDecimal> prices) {
        return new Tier(
                above,
                prices.get(PriceItem.INPUT),
                prices.get(PriceItem.OUTPUT),
                prices.get(PriceItem.CACHE_READ),
                prices.get(PriceItem.CACHE_WRITE));
    }

    /** Whether nothing has a price. */
    public boolean notStated() {
        return stated().findAny().isEmpty();
    }

    /** Whether something has a price, and every price is zero. */
    public boolean allZero() {
        return !notStated() && stated().allMatch(price -> price.signum() == 0);
    }

    /** Every stated price. */
    public Stream<BigDecimal> stated() {
        Stream<@Nullable BigDecimal> flat =
                Stream.of(input, output, cacheRead, cacheWrite, reasoning, inputAudio, outputAudio);
        Stream<@Nullable BigDecimal> tiered = tiers.stream()
                .flatMap(tier -> Stream.of(tier.input(), tier.output(), tier.cacheRead(), tier.cacheWrite()));
        return Stream.concat(
                Stream.concat(flat, tiered).flatMap(Stream::ofNullable),
                rates.stream().map(Rate::usd));
    }
}
