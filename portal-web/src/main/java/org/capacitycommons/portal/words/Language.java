package org.capacitycommons.portal.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that pages are written in. A language is added here once its bundles are complete; the parity test
 * then holds it to that. Direction and plural rules are known for all eight that the portal is planned in.
 */
public enum Language {
    EN("en", "English"),
    FR("fr", "Français");

    private static final List<String> RIGHT_TO_LEFT = List.of("ar");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** BCP 47 code, as in page addresses and in the {@code lang} attribute. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
    public String direction() {
        return direction(code);
    }

    /** The direction of text in any language, also one that the portal has no pages in. */
    public static String direction(String code) {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }

    /** Locale for formats; digits are pinned to Latin ones, so that a change of the JDK's data changes no page. */
    public Locale locale() {
        // English for readers everywhere: day before month, and 24 hours.
        String region = this == EN ? "en-GB" : code;
        return Locale.forLanguageTag(region + "-u-nu-latn");
    }

    /** The language of a page address, if there is one by that code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /** The best of our languages for an {@code Accept-Language} header; English when none fits or it is broken. */
    public static Language bestFor(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException broken) {
            return EN;
        }
    }
}
