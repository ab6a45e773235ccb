package org.capacitycommons.portal.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Dates, numbers and money as people of a language write them, always with Latin digits and ISO currency codes. */
public final class Formats {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Words words;
    private final Locale locale;

    Formats(Words words) {
        this.words = words;
        this.locale = words.language().locale();
    }

    /** A whole number with the language's separators. */
    public String number(long n) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    /** A decimal number as given by a service; what is not a number stays as it is. */
    public String decimal(@Nullable String value) {
        if (value == null) {
            return words.say("page.notKnown");
        }
        try {
            var format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(8);
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    /** A reckoned number, to three significant digits and without more fraction than that: nobody knows it better. */
    public String rounded(@Nullable String value) {
        if (value == null) {
            return words.say("page.notKnown");
        }
        try {
            var number = new BigDecimal(value);
            int scale = Math.max(0, 3 - (number.precision() - number.scale()));
            var format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(Math.min(scale, 8));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(number);
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    /** A whole number of hundredths, with the sign where the language puts it. */
    public String percent(int hundredths) {
        return NumberFormat.getPercentInstance(locale).format(hundredths / 100.0);
    }

    /** An amount with its ISO 4217 code in front: {@code USD 0.12}. Symbols are ambiguous, so they are not used. */
    public String money(@Nullable String amount, String currency) {
        return amount == null ? words.say("page.notKnown") : currency + "\u00a0" + decimal(amount);
    }

    /** A count of parameters or tokens in words: {@code 8.2 billion}. Chinese counts in steps of 10,000. */
    public String magnitude(@Nullable Long n) {
        if (n == null) {
            return words.say("page.notKnown");
        }
        int zeros = 0;
        for (String step : words.say("page.magnitude.steps").split(" ", -1)) {
            int next = Integer.parseInt(step);
            if (BigDecimal.ONE.scaleByPowerOfTen(next).compareTo(BigDecimal.valueOf(n)) <= 0) {
                zeros = next;
            }
        }
        if (zeros == 0) {
            return number(n);
        }
        BigDecimal value = BigDecimal.valueOf(n).scaleByPowerOfTen(-zeros);
        BigDecimal shown = value.setScale(value.compareTo(HUNDRED) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        String key = "page.magnitude." + zeros;
        String one = isOne(shown)
                ? words.find(key + ".one").map(text -> key + ".one").orElse(key)
                : key;
        return words.say(one, NumberFormat.getInstance(locale).format(shown));
    }

    /** One million; in French and Portuguese also one and a half. */
    private boolean isOne(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean halvesToo = words.language() == Language.FR || words.language() == Language.PT;
        return value.intValue() == 1 && (whole || halvesToo);
    }

    /** A date that may be known to the year or month only: {@code 2025}, {@code 2025-07}, {@code 2025-07-21}. */
    public String date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return words.say("page.notKnown");
        }
        try {
            return switch (value.length()) {
                case 7 ->
                    DateTimeFormatter.ofLocalizedPattern("yMMMM")
                            .withLocale(locale)
                            .format(YearMonth.parse(value));
                case 10 -> longDate().format(LocalDate.parse(value));
                case 4 -> value;
                default -> longDate().format(LocalDate.ofInstant(Instant.parse(value), ZoneOffset.UTC));
            };
        } catch (DateTimeException notADate) {
            return value;
        }
    }

    /** A moment, in UTC, with 24 hours everywhere. */
    public String moment(@Nullable Instant at) {
        if (at == null) {
            return words.say("page.notKnown");
        }
        var utc = at.atOffset(ZoneOffset.UTC);
        return words.say("page.moment", longDate().format(utc), TIME.format(utc));
    }

    private DateTimeFormatter longDate() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }
}
