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
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

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

    /** An amount with its ISO 4217 code in front: {@code USD 0.12}. Symbols are ambiguous, so they are not used. */
    public String money(@Nullable String amount, String currency) {
        return amount == null ? words.say("page.notKnown") : currency + "\u00a0" + decimal(amount);
    }

    /** A count of parameters or tokens in words: {@code 8.2 billion}. */
    public String magnitude(@Nullable Long n) {
        if (n == null) {
            return words.say("page.notKnown");
        }
        BigDecimal value = BigDecimal.valueOf(n);
        String unit = "";
        for (String next : new String[] {"thousand", "million", "billion", "trillion"}) {
            if (value.compareTo(THOUSAND) < 0) {
                break;
            }
            value = value.divide(THOUSAND, 3, RoundingMode.HALF_UP);
            unit = next;
        }
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(value.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return unit.isEmpty() ? number(n) : words.say("page.magnitude." + unit, format.format(value));
    }

    /** A date that may be known to the year or month only: {@code 2025}, {@code 2025-07}, {@code 2025-07-21}. */
    public String date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return words.say("page.notKnown");
        }
        try {
            return switch (value.length()) {
                case 7 -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(value));
                case 10 -> longDate().format(LocalDate.parse(value));
                case 4 -> value;
                default -> longDate().format(LocalDate.ofInstant(Instant.parse(value), ZoneOffset.UTC));
            };
        } catch (DateTimeException notADate) {
            return value;
        }
    }

    /** A moment, in UTC. */
    public String moment(@Nullable Instant at) {
        if (at == null) {
            return words.say("page.notKnown");
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    private DateTimeFormatter longDate() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }
}
