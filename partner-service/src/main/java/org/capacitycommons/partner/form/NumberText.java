package org.capacitycommons.partner.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: digits of any script, spaces of any kind, and either separator.
 *
 * <p>{@code 12 000}, {@code 12.000,50}, {@code 12,000.50} and their Arabic-Indic and Devanagari forms are read. Where
 * one separator with three digits behind it could mean thousands or a fraction, money and whole numbers take it as
 * thousands (no currency here has three decimals typed by hand); any other number is asked again rather than guessed.
 */
public final class NumberText {
    /** Longer texts are no numbers; also keeps the parsing of hostile input short. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}([,.]\\d{3})+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[,.]\\d{3}");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+([,.]\\d+)?");
    private static final Pattern DOTS_THEN_COMMA = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern COMMAS_THEN_DOT = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");

    private NumberText() {}

    /** What the number is for; decides how one separator is read. */
    public enum Use {
        WHOLE,
        MONEY,
        MEASURE
    }

    /** How a text was understood. */
    public sealed interface Reading {
        record Exact(BigDecimal value) implements Reading {}

        record Ambiguous(String whole, String fraction) implements Reading {}

        record NotANumber() implements Reading {}

        record NotWhole() implements Reading {}
    }

    /** Reads what was typed. */
    public static Reading read(String typed, Use use) {
        if (typed.length() > MAX_LENGTH) {
            return new Reading.NotANumber();
        }
        String text = latinDigits(typed)
                .replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F'\\u2019_]", "")
                .replace('\u066B', '.')
                .replace("\u066C", ",")
                .replace('\u2212', '-');
        boolean arabicThousands = typed.indexOf('\u066C') >= 0;
        boolean arabicDecimal = typed.indexOf('\u066B') >= 0;
        if (ONE_GROUP.matcher(text).matches() && use == Use.MEASURE && !arabicThousands && !arabicDecimal) {
            return new Reading.Ambiguous(text.replaceAll("[.,]", ""), text.replace(',', '.'));
        }
        if (GROUPS.matcher(text).matches() && oneSeparator(text) && !arabicDecimal) {
            return number(text.replaceAll("[.,]", ""), use);
        }
        if (DOTS_THEN_COMMA.matcher(text).matches()) {
            return number(text.replace(".", "").replace(',', '.'), use);
        }
        if (COMMAS_THEN_DOT.matcher(text).matches()) {
            return number(text.replace(",", ""), use);
        }
        return PLAIN.matcher(text).matches() ? number(text.replace(',', '.'), use) : new Reading.NotANumber();
    }

    /** Digits of any script as 0 to 9; all else stays. */
    static String latinDigits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }

    private static boolean oneSeparator(String text) {
        return !(text.contains(",") && text.contains("."));
    }

    private static Reading number(String text, Use use) {
        BigDecimal value = new BigDecimal(text);
        return use == Use.WHOLE && value.stripTrailingZeros().scale() > 0
                ? new Reading.NotWhole()
                : new Reading.Exact(value);
    }
}
