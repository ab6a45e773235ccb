package org.capacitycommons.catalog.importing.epoch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of countries as Epoch AI writes them. A name that is not known is left out rather than guessed. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** ISO 3166-1 alpha-2, each once. */
    static List<String> codes(List<String> names) {
        return names.stream()
                .map(name -> CODES.get(name.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(Map.of(
                "united states of america", "US",
                "united kingdom of great britain and northern ireland", "GB",
                "korea (republic of)", "KR",
                "russian federation", "RU",
                "hong kong", "HK",
                "czechia", "CZ",
                "viet nam", "VN",
                "turkey", "TR",
                "taiwan", "TW"));
        return codes;
    }
}
