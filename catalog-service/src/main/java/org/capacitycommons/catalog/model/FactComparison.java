package org.capacitycommons.catalog.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two sources say the same, written differently. */
final class FactComparison {
    /** Two counts this close are one count, taken with or without small parts such as norms. */
    private static final BigDecimal CLOSE = new BigDecimal("0.01");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private FactComparison() {}

    static boolean agree(FactField.Kind kind, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (kind) {
            case NUMBER -> numbersAgree(one, other);
            case DATE -> one.startsWith(other) || other.startsWith(one);
            case LICENCE -> licencesAgree(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
            case LIST -> true;
            case NAME -> namesAgree(letters(one), letters(other));
            case TEXT -> one.equalsIgnoreCase(other);
        };
    }

    /** 117 billion and 116.83 billion agree: one is the other, rounded. */
    private static boolean numbersAgree(String one, String other) {
        return FactValues.number(one)
                .flatMap(a -> FactValues.number(other).map(b -> numbersAgree(a, b)))
                .orElse(false);
    }

    private static boolean numbersAgree(BigDecimal a, BigDecimal b) {
        if (a.signum() == 0 || b.signum() == 0) {
            return a.compareTo(b) == 0;
        }
        int digits = Math.min(significant(a), significant(b));
        MathContext coarser = new MathContext(digits, RoundingMode.HALF_UP);
        return a.round(coarser).compareTo(b.round(coarser)) == 0
                || a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(CLOSE)) <= 0;
    }

    private static int significant(BigDecimal number) {
        return Math.max(1, number.stripTrailingZeros().precision());
    }

    private static boolean namesAgree(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A family of ours without its member is less precise, not another licence. SPDX knows no families. */
    private static boolean licencesAgree(String one, String other) {
        boolean ours = one.startsWith("licenseref-") && other.startsWith("licenseref-");
        return one.equals(other) || (ours && (one.startsWith(other + "-") || other.startsWith(one + "-")));
    }
}
