package org.capacitycommons.portal.affordability;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Typing;

/** A number that a visitor types, with what the catalogue calls it and what stands there before anybody types. */
enum Quantity {
    CALLS("calls", "needs.requestsPerMonth", Form.WHOLE, "10000"),
    TOKENS_IN("tokensIn", "needs.inputTokens", Form.WHOLE, "800"),
    TOKENS_OUT("tokensOut", "needs.outputTokens", Form.WHOLE, "300"),
    CONTEXT("context", "needs.contextTokens", Form.WHOLE, ""),
    USERS("users", "needs.concurrentRequests", Form.WHOLE, ""),
    BUDGET("budget", "needs.budgetPerMonth", Form.DECIMAL, ""),
    PRICE("price", "atHand.price", Form.DECIMAL, ""),
    HOST_PRICE("hostPrice", "atHand.hostPrice", Form.DECIMAL, ""),
    HOST_WATTS("hostWatts", "atHand.hostPowerWatts", Form.DECIMAL, ""),
    UTILISATION("utilisation", "atHand.utilisation", Form.PERCENT, "30"),
    YEARS("years", "atHand.amortisationYears", Form.DECIMAL, "3"),
    PUE("pue", "atHand.powerUsageEffectiveness", Form.FACTOR, "1.3"),
    ELECTRICITY("electricity", "atHand.electricityPricePerKwh", Form.DECIMAL, ""),
    STAFF("staff", "atHand.staffPerMonth", Form.DECIMAL, ""),
    LINK("link", "atHand.linkPerMonth", Form.DECIMAL, ""),
    RENT("rent", "atHand.rentPerMonth", Form.DECIMAL, ""),
    DATA("data", "atHand.dataPricePerGb", Form.PER_MEGABYTE, ""),
    SPEED("speed", "atHand.linkMegabitsPerSecond", Form.DECIMAL, ""),
    RATE("rate", "atHand.exchangeRate.perUsDollar", Form.DECIMAL, "");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1000);

    private final String parameter;
    private final String path;
    private final Form form;
    private final String usual;

    Quantity(String parameter, String path, Form form, String usual) {
        this.parameter = parameter;
        this.path = path;
        this.form = form;
        this.usual = usual;
    }

    private enum Form {
        WHOLE,
        DECIMAL,
        PERCENT,
        FACTOR,
        PER_MEGABYTE
    }

    String parameter() {
        return parameter;
    }

    /** Path in the question, such as {@code needs.inputTokens}. */
    String path() {
        return path;
    }

    /** What the form starts with: an assumption that everybody can see and change, or nothing. */
    String usual() {
        return usual;
    }

    /** The number as the catalogue wants it; empty when what was typed is none. */
    Optional<BigDecimal> read(String typed) {
        Optional<BigDecimal> number = form == Form.WHOLE ? Typing.whole(typed) : Typing.number(typed);
        return number.filter(this::isPossible).map(this::inUnits);
    }

    /** What is wrong with what was typed. */
    FieldFault fault(String typed) {
        Optional<BigDecimal> number = Typing.number(typed);
        if (Typing.mayBeTwo(typed) && (form == Form.WHOLE || number.isEmpty())) {
            return fault("ambiguous-number", null);
        }
        if (number.isEmpty()) {
            return fault(form == Form.WHOLE ? "not-whole" : "not-a-number", null);
        }
        if (number.get().compareTo(least()) < 0) {
            return fault("too-small", Map.of("min", least().toPlainString()));
        }
        return form == Form.PERCENT && number.get().compareTo(HUNDRED) > 0
                ? fault("too-large", Map.of("max", HUNDRED.toPlainString()))
                : fault("not-whole", null);
    }

    /** The quantity behind a path of the catalogue's. */
    static Optional<Quantity> at(String path) {
        return Arrays.stream(values()).filter(q -> q.path.equals(path)).findFirst();
    }

    private FieldFault fault(String key, @Nullable Map<String, String> params) {
        return new FieldFault(parameter, key, params);
    }

    private boolean isPossible(BigDecimal number) {
        return number.compareTo(least()) >= 0 && (form != Form.PERCENT || number.compareTo(HUNDRED) <= 0);
    }

    private BigDecimal least() {
        return form == Form.FACTOR ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private BigDecimal inUnits(BigDecimal number) {
        return switch (form) {
            case WHOLE -> number.setScale(0);
            case PERCENT -> number.movePointLeft(2);
            case PER_MEGABYTE -> number.multiply(MEGABYTES);
            case DECIMAL, FACTOR -> number;
        };
    }
}
