package org.capacitycommons.catalog.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

/**
 * Brings the language tags of feeds (ISO 639-1, 639-3, BCP 47, and mistakes) to the codes of this catalogue. A word
 * such as {@code multilingual} is no language, and a tag that is not known here is none either: a free tag must never
 * become a language.
 */
public final class LanguageTags {
    private static final Pattern LIST = Pattern.compile(";");
    private static final Pattern SUBTAG = Pattern.compile("[-_]");

    /** Country codes that people take for languages. None is a code of ISO 639, so nothing else can be meant. */
    private static final Map<String, String> MISTAKEN = Map.of("cz", "cs", "jp", "ja");

    private static final Map<String, String> CODES = codes();

    private LanguageTags() {}

    /** The code for a tag; null when it is no language known here. */
    public static @Nullable String code(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        String whole = CODES.get(lower);
        return whole != null ? whole : CODES.get(SUBTAG.split(lower, 2)[0]);
    }

    /** The codes for a list of tags, each once, in the order of the list. */
    public static List<String> codes(Iterable<String> tags) {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        for (String tag : tags) {
            String code = code(tag);
            if (code != null) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(MISTAKEN);
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (InputStream file = LanguageTags.class.getResourceAsStream("/seed/languages.csv");
                MappingIterator<Map<String, String>> rows = CsvMapper.builder()
                        .build()
                        .readerForMapOf(String.class)
                        .with(header)
                        .readValues(Objects.requireNonNull(file))) {
            rows.forEachRemaining(row -> {
                String code = row.getOrDefault("code", "");
                codes.putIfAbsent(row.getOrDefault("iso_639_3", "").strip(), code);
                LIST.splitAsStream(row.getOrDefault("aliases", ""))
                        .map(String::strip)
                        .forEach(alias -> codes.putIfAbsent(alias, code));
                codes.put(code.toLowerCase(Locale.ROOT), code);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        codes.remove("");
        return codes;
    }
}
