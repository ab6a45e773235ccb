package org.capacitycommons.catalog.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.catalog.words.Texts;

/** The values of filters that are closed lists, with what they are called. */
@Singleton
public class FacetLabels {
    private static final String FILE = "/reference/facets.json";

    private final Map<String, List<Labelled>> byFacet;

    FacetLabels(ObjectMapper json) {
        try (InputStream file = FacetLabels.class.getResourceAsStream(FILE)) {
            byFacet = labelled(json.readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The labels of the filters are not readable", e);
        }
    }

    /** One value of a filter. */
    public record Labelled(
            String value,

            @Schema(description = "By language: en, fr, es, pt, ar, zh, ru, sw")
            Map<String, String> label) {}

    private static Map<String, List<Labelled>> labelled(Map<String, List<String>> values) {
        Texts texts = Texts.on("facets");
        Map<String, List<Labelled>> all = new LinkedHashMap<>();
        values.forEach((facet, each) -> all.put(
                facet,
                each.stream()
                        .map(value -> new Labelled(value, texts.of(facet + "." + value)))
                        .toList()));
        return all;
    }

    Map<String, List<Labelled>> all() {
        return byFacet;
    }

    public List<Labelled> of(String facet) {
        return byFacet.getOrDefault(facet, List.of());
    }

    /** What a value is called in each language. */
    public Optional<Map<String, String>> label(String facet, String value) {
        return of(facet).stream()
                .filter(labelled -> labelled.value().equals(value))
                .map(Labelled::label)
                .findFirst();
    }
}
