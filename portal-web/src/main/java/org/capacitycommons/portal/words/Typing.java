package org.capacitycommons.portal.words;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type: digits of any script, separators of any language, names without their accents. */
public final class Typing {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPS = Pattern.compile("-?\\d{1,3}([.,]\\d{3}){2,}");

    private Typing() {}

    /**
     * A number with its fraction after a point or comma. Blanks, apostrophes and separators that come more than once
     * are for reading only. One comma before three digits is a thousand to some and a fraction to others: it is not
     * read.
     */
    public static Optional<BigDecimal> number(String typed) {
        String text = bare(typed);
        if (THOUSANDS.matcher(text).matches()) {
            return Optional.empty();
        }
        if (GROUPS.matcher(text).matches()) {
            text = text.replaceAll("[.,]", "");
        } else if (text.indexOf(',') >= 0 && text.indexOf('.') >= 0) {
            String groups = text.lastIndexOf(',') > text.lastIndexOf('.') ? "." : ",";
            text = text.replace(groups, "");
        }
        text = text.replace(',', '.');
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A whole number; a point before three digits is not read either, because some write thousands so. */
    public static Optional<BigDecimal> whole(String typed) {
        return mayBeTwo(typed)
                ? Optional.empty()
                : number(typed).filter(n -> n.stripTrailingZeros().scale() <= 0);
    }

    /** Whether a number can be read in two ways. */
    public static boolean mayBeTwo(String typed) {
        return THOUSANDS.matcher(bare(typed).replace('.', ',')).matches();
    }

    private static String bare(String typed) {
        return latinDigits(typed).replace('\u066b', '.').replaceAll("[\\s\u00a0\u202f\u2009\u066c'\u2019_]", "");
    }

    /** The same text with the digits that every service reads. */
    public static String latinDigits(String typed) {
        var text = new StringBuilder();
        typed.strip()
                .codePoints()
                .forEach(c -> text.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return text.toString();
    }

    /** A name to compare with others: no accents, no capitals. */
    public static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
