package org.capacitycommons.partner.nation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What nations are called in the other languages of the portal. English and French stand in the reference table; these
 * names are words only, and come from files like other words.
 */
final class NationNames {
    private static final Map<String, Properties> OTHERS = List.of("es", "pt", "ar", "zh", "ru", "sw").stream()
            .collect(Collectors.toMap(language -> language, NationNames::read));

    private NationNames() {}

    /** The names by language; a language that has none for a nation is left out. */
    static Map<String, String> of(Nation nation) {
        var names = new TreeMap<>(Map.of("en", nation.nameEn, "fr", nation.nameFr));
        OTHERS.forEach((language, words) -> {
            String name = words.getProperty(nation.code);
            if (name != null) {
                names.put(language, name);
            }
        });
        return names;
    }

    private static Properties read(String language) {
        var words = new Properties();
        String file = "/words/nations_" + language + ".properties";
        try (var in = Objects.requireNonNull(NationNames.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
