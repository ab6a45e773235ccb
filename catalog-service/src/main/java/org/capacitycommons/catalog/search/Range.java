package org.capacitycommons.catalog.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.OfferSummary;

/**
 * The quantities that can be limited from below and above. Each is a number that sorts like the quantity; a model of
 * which it is not known lies in no range.
 */
public enum Range {
    /** All parameters, a whole number. */
    PARAMETERS("minParameters", "maxParameters"),
    /**
     * Memory of the weights alone, gigabytes, at a quantisation that is named beside it. It grows with all parameters and
     * with nothing else, so they are what is compared.
     */
    MEMORY("minMemory", "maxMemory"),
    /** Tokens of input and output together, a whole number. */
    CONTEXT("minContext", "maxContext"),
    /** Lowest paid price of input, US dollars per million tokens. */
    INPUT_PRICE("minInputPrice", "maxInputPrice"),
    /** Lowest paid price of output, US dollars per million tokens. */
    OUTPUT_PRICE("minOutputPrice", "maxOutputPrice"),
    /** Release: a year, month or day; a month reaches from its first to its last day. */
    RELEASED("releasedFrom", "releasedTo");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final String from;
    private final String to;

    Range(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Name of the parameter of the lower end. */
    public String from() {
        return from;
    }

    /** Name of the parameter of the upper end. */
    public String to() {
        return to;
    }

    /** What a model has of it; null where that is not known. */
    public @Nullable Long valueOf(Model model) {
        OfferSummary offers = model.offers();
        return switch (this) {
            case PARAMETERS, MEMORY -> model.parametersTotal();
            case CONTEXT -> model.contextTokens() == null ? null : Long.valueOf(model.contextTokens());
            case INPUT_PRICE -> offers == null || offers.lowestInput() == null ? null : price(offers.lowestInput());
            case OUTPUT_PRICE -> offers == null || offers.lowestOutput() == null ? null : price(offers.lowestOutput());
            case RELEASED -> model.released() == null ? null : date(model.released(), '0');
        };
    }

    boolean understands(String limit) {
        Pattern form = switch (this) {
            case PARAMETERS, CONTEXT -> WHOLE;
            case MEMORY, INPUT_PRICE, OUTPUT_PRICE -> DECIMAL;
            case RELEASED -> DATE;
        };
        return form.matcher(limit).matches();
    }

    /** The quantity by which the values are kept: another one where both grow alike. */
    public Range measure() {
        return this == MEMORY ? PARAMETERS : this;
    }

    /**
     * A limit as a person wrote it, in the form of the values.
     *
     * @param stored how weights are stored, for a limit of memory
     */
    long limit(String text, boolean upper, Quantisation stored) {
        return switch (this) {
            case PARAMETERS, CONTEXT -> Long.parseLong(text);
            case MEMORY -> parameters(stored.parametersIn(new BigDecimal(text)), upper);
            case INPUT_PRICE, OUTPUT_PRICE -> price(text);
            case RELEASED -> date(text, upper ? '9' : '0');
        };
    }

    /** Whole ones, none of which is beyond the limit. */
    private static long parameters(BigDecimal most, boolean upper) {
        return most.setScale(0, upper ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** Only compared, never shown or added up: the bits of a double that is not negative sort like the double. */
    private static long price(String dollars) {
        return Double.doubleToLongBits(new BigDecimal(dollars).doubleValue());
    }

    /** A partial date as a number that sorts: 2025-07 becomes 20250700, as an upper end 20250799. */
    private static long date(String date, char missing) {
        return Long.parseLong("%-8s".formatted(date.replace("-", "")).replace(' ', missing));
    }
}
