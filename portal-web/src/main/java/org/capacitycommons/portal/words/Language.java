package org.capacitycommons.portal.words;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight languages that pages are written in. Their bundles are complete, which the parity test holds them to. */
public enum Language {
    /** For readers everywhere: day before month, and 24 hours. */
    EN("en", "English", "en-GB"),
    FR("fr", "Français", "fr"),
    ES("es", "Español", "es"),
    /** As Unicode CLDR calls "pt": one form of the plural for 0 and 1. */
    PT("pt", "Português", "pt"),
    AR("ar", "العربية", "ar"),
    ZH("zh", "中文", "zh-Hans-CN"),
    RU("ru", "Русский", "ru"),
    SW("sw", "Kiswahili", "sw");

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, String locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(locale + "-u-nu-latn");
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
        return rightToLeft() ? "rtl" : "ltr";
    }

    boolean rightToLeft() {
        return this == AR;
    }

    /** Locale for formats; digits are pinned to Latin ones, so that a change of the JDK's data changes no page. */
    public Locale locale() {
        return locale;
    }

    /** The order in which its readers look names up. */
    public Collator order() {
        return Collator.getInstance(locale);
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
