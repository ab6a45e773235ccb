package org.capacitycommons.partner.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that people are written to in: those of the portal. */
public enum Language {
    /** For readers everywhere: day before month. */
    EN("en-GB"),
    FR("fr"),
    ES("es"),
    PT("pt"),
    AR("ar"),
    ZH("zh-Hans-CN"),
    RU("ru"),
    SW("sw");

    private final String code;
    private final Locale locale;

    Language(String locale) {
        this.code = name().toLowerCase(Locale.ROOT);
        // Numbers have the same digits in every letter, as they have on every page.
        this.locale = Locale.forLanguageTag(locale + "-u-nu-latn");
    }

    /** BCP 47 code, as it is stored and as page addresses carry it. */
    public String code() {
        return code;
    }

    boolean rightToLeft() {
        return this == AR;
    }

    Locale locale() {
        return locale;
    }

    /** The codes, in the order in which they are offered. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** The language of that code, if there is one. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /** English stands for a language that this version does not know: a letter in it is better than none. */
    public static Language orEnglish(String code) {
        return of(code).orElse(EN);
    }
}
