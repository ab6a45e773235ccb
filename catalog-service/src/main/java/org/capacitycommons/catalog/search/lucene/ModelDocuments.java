package org.capacitycommons.catalog.search.lucene;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.model.OfferSummary;
import org.capacitycommons.catalog.reference.FacetLabels;
import org.capacitycommons.catalog.reference.LanguageView;
import org.capacitycommons.catalog.search.Facet;

/** Turns a model into what the index holds of it. Whoever changes the form raises {@link #SCHEMA}. */
final class ModelDocuments {
    /** Version of the form: an index of another one is thrown away and built anew. */
    static final int SCHEMA = 1;

    static final String ID = "id";
    static final String SUMMARY = "summary";
    static final String EXCLUDED = "excluded";
    static final String BY_ID = "by_id";
    static final String BY_NAME = "by_name";
    static final String BY_RELEASE = "by_release";
    static final String BY_SIZE = "by_size";
    static final String BY_PRICE = "by_price";

    static final FacetsConfig FACETS = facets();

    private final Map<String, LanguageView> languages;
    private final FacetLabels labels;
    private final ObjectMapper json;

    ModelDocuments(List<LanguageView> languages, FacetLabels labels, ObjectMapper json) {
        this.languages = languages.stream().collect(Collectors.toMap(LanguageView::code, Function.identity()));
        this.labels = labels;
        this.json = json;
    }

    Document of(Model model) {
        Document document = new Document();
        document.add(new StringField(ID, model.id(), Store.YES));
        document.add(new StoredField(SUMMARY, summary(model)));
        model.licence().excludedNations().forEach(nation -> document.add(new StringField(EXCLUDED, nation, Store.NO)));
        addOrders(document, model);
        addText(document, model);
        for (Facet facet : Facet.values()) {
            facet.valuesOf(model).stream()
                    .distinct()
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.parameter(), value)));
        }
        return document;
    }

    private byte[] summary(Model model) {
        try {
            return json.writeValueAsBytes(ModelSummary.of(model));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A summary can always be written", e);
        }
    }

    private static void addOrders(Document document, Model model) {
        document.add(new SortedDocValuesField(BY_ID, new BytesRef(model.id())));
        document.add(new SortedDocValuesField(BY_NAME, new BytesRef(TextAnalysis.folded(model.name()))));
        document.add(new NumericDocValuesField(BY_RELEASE, release(model.released())));
        document.add(new NumericDocValuesField(
                BY_SIZE, Objects.requireNonNullElse(model.parametersTotal(), Long.MAX_VALUE)));
        document.add(new NumericDocValuesField(BY_PRICE, price(model.offers())));
    }

    private void addText(Document document, Model model) {
        String developer = model.developer().name();
        String named = String.join(" ", model.name(), model.id().replace('/', ' '));
        String english = about(model, "en", "AI model", LanguageView::en);
        String french = about(model, "fr", "Modèle d’IA", LanguageView::fr);
        document.add(new TextField(TextAnalysis.NAME, named, Store.NO));
        document.add(new TextField(TextAnalysis.MAKER, developer, Store.NO));
        document.add(new TextField(TextAnalysis.BEGINNINGS, named + " " + developer, Store.NO));
        document.add(new TextField(TextAnalysis.ABOUT_EN, english, Store.YES));
        document.add(new TextField(TextAnalysis.ABOUT_FR, french, Store.YES));
        document.add(new TextField(TextAnalysis.WORDS, String.join(" ", named, english, french), Store.NO));
    }

    /** A few sentences in one language: what is searched by meaning, and what excerpts are cut from. */
    private String about(Model model, String locale, String kind, Function<LanguageView, String> languageName) {
        Stream<String> languageNames = model.languages().stream()
                .map(languages::get)
                .filter(Objects::nonNull)
                .flatMap(language -> Stream.of(languageName.apply(language), language.nativeName()))
                .filter(Objects::nonNull)
                .distinct();
        return Stream.of(
                        Stream.of(model.name()),
                        Stream.of(kind, model.developer().name()),
                        labels("task", model.tasks(), locale),
                        labels("modality", model.modalities(), locale),
                        labels("sector", model.sectors(), locale),
                        languageNames,
                        Stream.of(model.licence().printedName()))
                .map(part -> part.collect(Collectors.joining(", ")))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(". ", "", "."));
    }

    private Stream<String> labels(String facet, List<String> values, String locale) {
        return values.stream()
                .map(value -> labels.label(facet, value))
                .flatMap(Optional::stream)
                .map(label -> label.getOrDefault(locale, ""))
                .filter(label -> !label.isEmpty());
    }

    /** A partial date as a number that sorts: 2025-07 becomes 20250700; without a date 0. */
    private static long release(@Nullable String released) {
        if (released == null) {
            return 0;
        }
        return Long.parseLong("%-8s".formatted(released.replace("-", "")).replace(' ', '0'));
    }

    private static long price(@Nullable OfferSummary offers) {
        return offers == null || offers.lowestOutput() == null
                ? Long.MAX_VALUE
                : NumericUtils.doubleToSortableLong(new BigDecimal(offers.lowestOutput()).doubleValue());
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.parameter(), true);
        }
        return config;
    }
}
