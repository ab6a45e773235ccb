package org.capacitycommons.catalog.price;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One price and when it holds.
 *
 * @param usd US dollars for what {@link PriceUnit#per()} of the unit says
 */
public record Rate(PriceItem item, PriceUnit unit, BigDecimal usd, Terms terms) {

    /** An order that does not depend on the feed's. */
    static final Comparator<Rate> ORDER = Comparator.comparing(Rate::item)
            .thenComparing(Rate::unit)
            .thenComparing(rate -> rate.terms().service())
            .thenComparing(rate -> rate.terms().aboveTokens(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(rate -> rate.terms().variant(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(rate -> String.valueOf(rate.terms().hours()));

    /**
     * When a price holds.
     *
     * @param aboveTokens for prompts longer than this; null for all
     * @param variant the provider's word for a size or quality that is priced apart, such as {@code 1080p}
     * @param hours null when it holds all day
     */
    public record Terms(
            Service service,
            @Nullable Long aboveTokens,
            @Nullable String variant,
            @Nullable Hours hours) {

        public static final Terms ALWAYS = new Terms(Service.STANDARD, null, null, null);

        public Terms above(@Nullable Long tokens) {
            return new Terms(service, tokens, variant, hours);
        }

        private boolean isPlain() {
            return service == Service.STANDARD && variant == null && hours == null;
        }
    }

    /**
     * A part of the day or week, in UTC and as the provider writes it.
     *
     * @param days empty for all
     */
    public record Hours(
            List<String> days,
            @Nullable String start,
            @Nullable String end) {
        public Hours {
            days = List.copyOf(days);
        }
    }

    public static Rate always(PriceItem item, PriceUnit unit, BigDecimal usd) {
        return new Rate(item, unit, usd, Terms.ALWAYS);
    }

    /** Whether it is one of tokens that holds at any time, for prompts of any or some length. */
    boolean isPlainTokenPrice() {
        return unit == PriceUnit.TOKEN && terms.isPlain();
    }
}
