package org.capacitycommons.catalog.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** US dollars per 1,000,000 tokens, each null where not stated; digits as in the source. */
public record Prices(
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cacheRead,
        @Nullable BigDecimal cacheWrite,
        @Nullable BigDecimal reasoning,
        @Nullable BigDecimal inputAudio,
        @Nullable BigDecimal outputAudio,
        List<Tier> tiers) {

    public static final Prices NOT_STATED = new Prices(null, null, null, null, null, null, null, List.of());

    public Prices {
        tiers = List.copyOf(tiers);
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

    /** Whether neither input nor output has a price. */
    public boolean notStated() {
        return input == null && output == null;
    }

    /** Whether all that is stated of input and output is zero. */
    public boolean allZero() {
        return !notStated() && Stream.of(input, output).filter(Objects::nonNull).allMatch(price -> price.signum() == 0);
    }

    /** Every stated price, for checks of range. */
    public Stream<BigDecimal> stated() {
        Stream<@Nullable BigDecimal> flat =
                Stream.of(input, output, cacheRead, cacheWrite, reasoning, inputAudio, outputAudio);
        Stream<@Nullable BigDecimal> tiered = tiers.stream()
                .flatMap(tier -> Stream.of(tier.input(), tier.output(), tier.cacheRead(), tier.cacheWrite()));
        return Stream.concat(flat, tiered).flatMap(Stream::ofNullable);
    }
}
