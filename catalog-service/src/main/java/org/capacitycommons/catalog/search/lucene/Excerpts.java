package org.capacitycommons.catalog.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.search.Facet;

/** Shows why a model was found: its name and the values that the words of the search mean, marked where they are met. */
final class Excerpts {
    private static final int MOST_VALUES = 6;

    private final WordQuery words;
    private final Vocabulary vocabulary;

    Excerpts(WordQuery words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** Escaped text around {@code mark} elements; null where nothing was searched. */
    @Nullable
    String of(ModelSummary model) {
        if (words.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(marked(model.name()));
        parts.add(marked(model.developer().name()));
        for (Map.Entry<Facet, InterfaceLanguage> met : metIn(model).entrySet()) {
            parts.add(values(model, met.getKey(), met.getValue()));
        }
        return String.join(". ", parts);
    }

    /** The filters whose values were meant, each with the language in which the search named them. */
    private Map<Facet, InterfaceLanguage> metIn(ModelSummary model) {
        Map<Facet, InterfaceLanguage> met = new LinkedHashMap<>();
        for (SearchWord word : words.words()) {
            for (Vocabulary.Label label : word.labels()) {
                if (valuesOf(model, label.value().facet())
                        .contains(label.value().value())) {
                    met.putIfAbsent(label.value().facet(), label.language());
                }
            }
        }
        return met;
    }

    private String values(ModelSummary model, Facet facet, InterfaceLanguage language) {
        Set<String> meant = words.words().stream()
                .flatMap(word -> word.labels().stream())
                .map(Vocabulary.Label::value)
                .filter(value -> value.facet() == facet)
                .map(Vocabulary.Value::value)
                .collect(Collectors.toCollection(TreeSet::new));
        return valuesOf(model, facet).stream()
                .sorted(Comparator.comparing((String value) -> !meant.contains(value)))
                .limit(MOST_VALUES)
                .map(value -> shown(new Vocabulary.Value(facet, value), language, meant.contains(value)))
                .collect(Collectors.joining(", "));
    }

    private String shown(Vocabulary.Value value, InterfaceLanguage language, boolean meant) {
        String text = escaped(vocabulary.nameOf(value, language).orElse(value.value()));
        return meant ? "<mark>" + text + "</mark>" : text;
    }

    private static List<String> valuesOf(ModelSummary model, Facet facet) {
        return switch (facet) {
            case TASK -> model.tasks();
            case LANGUAGE -> model.languages();
            case SECTOR -> model.sectors();
            case MODALITY -> model.modalities();
            case DEVELOPER_NATION -> model.developer().nations();
            case LICENCE ->
                model.licence().id() == null
                        ? List.of()
                        : List.of(model.licence().id());
            case USE, DEVELOPER, OPENNESS, SIZE, OFFERS, GATED -> List.of();
        };
    }

    /** A name with the words in it that a word of the search is, or begins. */
    private String marked(String name) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (TextAnalysis.Word word : TextAnalysis.indexed(name).stream()
                .sorted(Comparator.comparingInt(TextAnalysis.Word::start).thenComparingInt(word -> -word.end()))
                .toList()) {
            if (word.start() >= at && words.words().stream().anyMatch(searched -> searched.isMetBy(word.text()))) {
                html.append(escaped(name.substring(at, word.start())))
                        .append("<mark>")
                        .append(escaped(name.substring(word.start(), word.end())))
                        .append("</mark>");
                at = word.end();
            }
        }
        return html.append(escaped(name.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
