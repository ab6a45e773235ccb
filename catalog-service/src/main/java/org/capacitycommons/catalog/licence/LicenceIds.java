package org.capacitycommons.catalog.licence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Brings the many spellings of licences to one id: SPDX where SPDX has one, else {@code LicenseRef-…}. A family such as
 * {@code cc} or {@code gpl} names no licence, and neither do {@code other} and {@code unknown}.
 */
public final class LicenceIds {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern NOT_TELLING = Pattern.compile("[^a-z0-9.+]");
    private static final Pattern FILLING =
            Pattern.compile("\\b(the|licen[cs]e|agreement|version|terms of use|meta|v(?=\\d))\\b");

    /** Named by the Hub without saying which one is meant. */
    private static final Set<String> FAMILIES =
            Set.of("bsd", "cc", "gpl", "lgpl", "gfdl", "odbl", "odc-by", "pddl", "other", "unknown", "openrail++");

    /** Ids of the Hub and of other catalogues that SPDX does not know. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("openrail", "LicenseRef-openrail"),
            Map.entry("bigscience-openrail-m", "LicenseRef-bigscience-openrail-m"),
            Map.entry("creativeml-openrail-m", "LicenseRef-creativeml-openrail-m"),
            Map.entry("bigcode-openrail-m", "LicenseRef-bigcode-openrail-m"),
            Map.entry("bigscience-bloom-rail-1.0", "LicenseRef-bigscience-bloom-rail-1.0"),
            Map.entry("llama2", "LicenseRef-llama2"),
            Map.entry("llama3", "LicenseRef-llama3"),
            Map.entry("llama3.1", "LicenseRef-llama3.1"),
            Map.entry("llama3.2", "LicenseRef-llama3.2"),
            Map.entry("llama3.3", "LicenseRef-llama3.3"),
            Map.entry("llama4", "LicenseRef-llama4"),
            Map.entry("gemma", "LicenseRef-gemma"),
            Map.entry("grok2-community", "LicenseRef-grok2-community"),
            Map.entry("h-research", "LicenseRef-h-research"),
            Map.entry("intel-research", "LicenseRef-intel-research"),
            Map.entry("apple-ascl", "LicenseRef-apple-ascl"),
            Map.entry("apple-amlr", "LicenseRef-apple-amlr"),
            Map.entry("openmdw-1.0", "LicenseRef-openmdw-1.0"),
            Map.entry("openmdw-1.1", "LicenseRef-openmdw-1.1"),
            Map.entry("deepfloyd-if-license", "LicenseRef-deepfloyd-if"),
            Map.entry("fair-noncommercial-research-license", "LicenseRef-fair-noncommercial-research"),
            Map.entry("modified-mit", "LicenseRef-modified-mit"),
            Map.entry("nvidia-open-model-license", "LicenseRef-nvidia-open-model"),
            Map.entry("nvidia-nemotron-open-model-license", "LicenseRef-nvidia-nemotron-open-model"),
            Map.entry("c-uda", "C-UDA-1.0"),
            Map.entry("lgpl-lr", "LGPLLR"),
            Map.entry("gpl-2.0", "GPL-2.0-only"),
            Map.entry("gpl-3.0", "GPL-3.0-only"),
            Map.entry("lgpl-2.1", "LGPL-2.1-only"),
            Map.entry("lgpl-3.0", "LGPL-3.0-only"),
            Map.entry("agpl-3.0", "AGPL-3.0-only"),
            Map.entry("bsd-3", "BSD-3-Clause"),
            Map.entry("falcon-llm-license", "LicenseRef-falcon-llm"),
            Map.entry("llama 2 community", "LicenseRef-llama2"),
            Map.entry("llama 3 community", "LicenseRef-llama3"),
            Map.entry("llama 3.1 community", "LicenseRef-llama3.1"),
            Map.entry("llama 3.2 community", "LicenseRef-llama3.2"),
            Map.entry("llama 3.3 community", "LicenseRef-llama3.3"),
            Map.entry("nvidia open model", "LicenseRef-nvidia-open-model"),
            Map.entry("deepseek", "LicenseRef-deepseek-1.0"),
            Map.entry("creative commons attribution non commercial 4.0", "CC-BY-NC-4.0"));

    private static final Map<String, String> KNOWN = known();

    private LicenceIds() {}

    /** The id of a licence that a source names; null when what it says names none. */
    public static @Nullable String of(String stated) {
        String exact = stated.strip().toLowerCase(Locale.ROOT);
        return FAMILIES.contains(exact) ? null : KNOWN.get(normal(exact));
    }

    private static String normal(String lower) {
        String telling =
                NOT_TELLING.matcher(FILLING.matcher(lower).replaceAll("")).replaceAll("");
        return telling.endsWith(".0") && !telling.startsWith("bsl")
                ? telling.substring(0, telling.length() - 2)
                : telling;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        List<String[]> spdx = spdx();
        spdx.forEach(columns -> known.putIfAbsent(normal(columns[1].toLowerCase(Locale.ROOT)), columns[0]));
        // An id is stronger than a name that looks like it.
        spdx.forEach(columns -> known.put(normal(columns[0].toLowerCase(Locale.ROOT)), columns[0]));
        OURS.values().forEach(id -> known.put(normal(id.toLowerCase(Locale.ROOT)), id));
        OURS.forEach((name, id) -> known.put(normal(name), id));
        return known;
    }

    private static List<String[]> spdx() {
        try (InputStream file = LicenceIds.class.getResourceAsStream("/reference/spdx.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines().map(line -> TAB.split(line, 2)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
