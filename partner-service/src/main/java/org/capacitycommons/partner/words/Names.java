package org.capacitycommons.partner.words;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the records of a reference table are called. The table itself holds their English name; the other languages are
 * words only, and come from files like other words.
 */
public final class Names {
    private final Map<Language, Map<String, String>> others = new EnumMap<>(Language.class);

    private Names(String subject) {
        for (Language language : Language.values()) {
            if (language != Language.EN) {
                others.put(language, WordFile.read(subject, language));
            }
        }
    }

    /**
     * Reads the names once.
     *
     * @param subject as the files are called: {@code nations}
     */
    public static Names of(String subject) {
        return new Names(subject);
    }

    /** The names of one record by language; a language that has none is left out, and none is made up. */
    public Map<String, String> of(String code, String english) {
        var names = new TreeMap<String, String>();
        names.put(Language.EN.code(), english);
        others.forEach((language, words) -> {
            String name = words.get(code);
            if (name != null) {
                names.put(language.code(), name);
            }
        });
        return names;
    }
}
