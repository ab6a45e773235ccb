package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.reference.FacetLabels;
import org.capacitycommons.catalog.reference.LanguageView;
import org.capacitycommons.catalog.reference.References;
import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.lucene.Vocabulary.Label;
import org.capacitycommons.catalog.search.lucene.Vocabulary.Value;

/**
 * Gathers the names of values: languages and countries from the tables that come with Java (Unicode CLDR), languages
 * also under the names of our own list, the rest from our label files, licences from the database.
 */
@Singleton
class VocabularySource {
    private static final String FILE = "/reference/search-words.json";
    private static final String GENERIC = "generic";

    private final References references;
    private final FacetLabels labels;
    private final Database database;
    private final Map<String, Map<String, Map<String, String>>> words;

    VocabularySource(References references, FacetLabels labels, Database database, ObjectMapper json) {
        this.references = references;
        this.labels = labels;
        this.database = database;
        try (InputStream file = VocabularySource.class.getResourceAsStream(FILE)) {
            this.words = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the search are not readable", e);
        }
    }

    Vocabulary read() {
        List<Label> all = new ArrayList<>();
        for (LanguageView language : references.languages()) {
            all.addAll(namesOf(language));
        }
        for (String nation : Locale.getISOCountries()) {
            Locale place = Locale.of("", nation);
            Value value = new Value(Facet.DEVELOPER_NATION, nation);
            for (InterfaceLanguage in : InterfaceLanguage.values()) {
                all.add(new Label(value, in, place.getDisplayCountry(in.locale())));
            }
        }
        all.addAll(closedLists());
        all.addAll(licences());
        return new Vocabulary(all, generic());
    }

    private static List<Label> namesOf(LanguageView language) {
        Value value = new Value(Facet.LANGUAGE, language.code());
        List<Label> names = new ArrayList<>();
        names.addAll(labels(value, language.names()));
        for (InterfaceLanguage in : InterfaceLanguage.values()) {
            String name = Locale.of(language.code()).getDisplayLanguage(in.locale());
            // Java answers with the code where it knows no name.
            if (!name.equals(language.code())) {
                names.add(new Label(value, in, name));
            }
        }
        if (language.nativeName() != null) {
            names.add(new Label(value, InterfaceLanguage.EN, language.nativeName()));
        }
        return names;
    }

    private List<Label> closedLists() {
        List<Label> all = new ArrayList<>();
        for (Facet facet : List.of(Facet.TASK, Facet.MODALITY, Facet.SECTOR)) {
            for (FacetLabels.Labelled labelled : labels.of(facet.parameter())) {
                all.addAll(labels(new Value(facet, labelled.value()), labelled.label()));
            }
            words.getOrDefault(facet.parameter(), Map.of())
                    .forEach((value, names) -> all.addAll(labels(new Value(facet, value), names)));
        }
        return all;
    }

    private static List<Label> labels(Value value, Map<String, String> names) {
        return Stream.of(InterfaceLanguage.values())
                .filter(language -> names.containsKey(language.code()))
                .map(language -> new Label(value, language, names.getOrDefault(language.code(), "")))
                .toList();
    }

    private List<Label> licences() {
        return database.list(
                "select id, name from licence",
                row -> new Label(
                        new Value(Facet.LICENCE, row.text("id")),
                        InterfaceLanguage.EN,
                        row.text("name") + " (" + row.text("id") + ")"));
    }

    private Collection<String> generic() {
        return words.getOrDefault(GENERIC, Map.of()).values().stream()
                .flatMap(names -> names.values().stream())
                .flatMap(text -> Stream.of(text.split(" ", -1)))
                .toList();
    }
}
