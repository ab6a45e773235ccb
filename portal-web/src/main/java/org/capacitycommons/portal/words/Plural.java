package org.capacitycommons.portal.words;

/** Which form of a sentence a whole number asks for, by the rules of Unicode CLDR for the eight planned languages. */
public enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    private static final long MILLION = 1_000_000;

    /** The form for {@code n} things in a language; languages that are not planned here know one form only. */
    public static Plural of(String language, long n) {
        return switch (language) {
            case "en", "sw" -> n == 1 ? ONE : OTHER;
            case "fr", "pt" -> n == 0 || n == 1 ? ONE : roundMillions(n);
            case "es" -> n == 1 ? ONE : roundMillions(n);
            case "ar" -> arabic(n);
            case "ru" -> russian(n);
            default -> OTHER;
        };
    }

    private static Plural roundMillions(long n) {
        return n != 0 && n % MILLION == 0 ? MANY : OTHER;
    }

    private static Plural arabic(long n) {
        long hundreds = n % 100;
        if (n == 0) {
            return ZERO;
        } else if (n == 1) {
            return ONE;
        } else if (n == 2) {
            return TWO;
        } else if (hundreds >= 3 && hundreds <= 10) {
            return FEW;
        }
        return hundreds >= 11 ? MANY : OTHER;
    }

    private static Plural russian(long n) {
        long tens = n % 10;
        long hundreds = n % 100;
        if (tens == 1 && hundreds != 11) {
            return ONE;
        }
        return tens >= 2 && tens <= 4 && (hundreds < 12 || hundreds > 14) ? FEW : MANY;
    }
}
