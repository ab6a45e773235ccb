package org.capacitycommons.portal.catalog;

import java.util.Locale;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.words.Words;

/** What the catalogue's coded values are called in the visitor's language. */
record Labels(Words words, Nations nations) {

    String facet(String name) {
        return words.say("catalog.facet." + name);
    }

    String sort(String value) {
        return words.say("catalog.sort." + value);
    }

    String number(long n) {
        return words.formats().number(n);
    }

    public String value(String facet, String value) {
        return switch (facet) {
            case "language" -> languageName(value);
            case "developerNation" -> nations.name(value, words.language());
            case "sector" -> words.name("page.sector", value);
            case "licence" -> words.name("catalog.licence", value);
            case "developer" -> value;
            default -> words.name("catalog." + facet, value);
        };
    }

    /** Names of languages carry no dispute with them, so the Java runtime's own are good enough. */
    String languageName(String code) {
        String name =
                Locale.forLanguageTag(code).getDisplayName(words.language().locale());
        return name.isEmpty() ? code : name;
    }
}
