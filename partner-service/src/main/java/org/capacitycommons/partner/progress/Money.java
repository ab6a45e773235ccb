package org.capacitycommons.partner.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/**
 * An amount in the currency in which it was agreed or paid.
 *
 * @param value more than zero, with no more decimals than the currency has
 * @param currency ISO 4217, one in use
 */
record Money(BigDecimal value, String currency) {
    private static final Map<String, Integer> MINOR_UNITS = load();

    /** More than any budget of a nation; only slips of the pen are larger. */
    private static final int MOST_WHOLE_DIGITS = 18;

    static Money check(Fields fields, @Nullable String value, @Nullable String currency) {
        String code = currency == null ? "" : currency.strip();
        Integer minorUnits = MINOR_UNITS.get(code);
        if (minorUnits == null) {
            fields.complain("currency", code.isEmpty() ? "required" : "not-a-currency");
        }
        BigDecimal amount = fields.number("value", value).stripTrailingZeros();
        if (value != null && !value.isBlank()) {
            if (amount.signum() <= 0) {
                fields.complain("value", "not-positive");
            } else if (amount.precision() - amount.scale() > MOST_WHOLE_DIGITS) {
                fields.complain("value", "too-large");
            } else if (minorUnits != null && amount.scale() > minorUnits) {
                fields.complain("value", "too-many-decimals");
            }
        }
        return new Money(amount.setScale(Math.max(0, amount.scale())), code);
    }

    /** The amount as it is written in its currency, with all its decimals. */
    static String text(BigDecimal value, String currency) {
        int decimals = MINOR_UNITS.getOrDefault(currency, 2);
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(decimals, plain.scale())).toPlainString();
    }

    private static Map<String, Integer> load() {
        try (InputStream file = Objects.requireNonNull(Money.class.getResourceAsStream("/reference/currencies.csv"))) {
            Map<String, Integer> units = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        units.put(cells[0], Integer.valueOf(cells[1]));
                    });
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of currencies can't be read", e);
        }
    }
}
