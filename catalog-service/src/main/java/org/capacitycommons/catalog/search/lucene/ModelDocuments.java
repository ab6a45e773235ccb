package org.capacitycommons.catalog.search.lucene;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.Range;

/** Turns a model into what the index holds of it. Whoever changes the form raises {@link #SCHEMA}. */
final class ModelDocuments {
    /** Version of the form: an index of another one is thrown away and built anew. */
    static final int SCHEMA = 2;

    static final String ID = "id";
    static final String SUMMARY = "summary";
    static final String EXCLUDED = "excluded";
    static final String BY_ID = "by_id";
    static final String BY_NAME = "by_name";
    private static final String VALUE = "value";

    /** Longer names are told apart by their id: the engine takes no key of any length. */
    private static final int LONGEST_SORTED_NAME = 200;

    private static final FieldType NAMES = postings(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENCE = postings(IndexOptions.DOCS, true);

    private final ObjectMapper json;

    ModelDocuments(ObjectMapper json) {
        this.json = json;
    }

    /** The field that holds, for each model, its set of values of a filter. */
    static String column(Facet facet) {
        return "set_" + facet.parameter();
    }

    static String field(Range range) {
        return "by_" + range.measure().name().toLowerCase(Locale.ROOT);
    }

    static Term valueTerm(Vocabulary.Value value) {
        return new Term(VALUE, value.facet().parameter() + FacetSets.SEPARATOR + value.value());
    }

    Document of(Model model) {
        Document document = new Document();
        document.add(new StringField(ID, model.id(), Store.NO));
        document.add(new StoredField(SUMMARY, summary(model)));
        model.licence().excludedNations().forEach(nation -> document.add(new StringField(EXCLUDED, nation, Store.NO)));
        addOrders(document, model);
        addText(document, model);
        addValues(document, model);
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
        String folded = TextAnalysis.folded(model.name());
        BytesRef name = new BytesRef(folded.substring(0, Math.min(folded.length(), LONGEST_SORTED_NAME)));
        document.add(new SortedDocValuesField(BY_ID, new BytesRef(model.id())));
        document.add(new SortedDocValuesField(BY_NAME, name));
        document.add(new StringField(BY_NAME, name, Store.NO));
        for (Range range : Range.values()) {
            Long value = range.valueOf(model);
            if (value != null && range.measure() == range) {
                document.add(new NumericDocValuesField(field(range), value));
                document.add(new LongPoint(field(range), value));
            }
        }
    }

    private static void addText(Document document, Model model) {
        String developer = model.developer().name();
        String named = String.join(" ", model.name(), model.id().replace('/', ' '));
        document.add(new Field(TextAnalysis.NAME, named, NAMES));
        document.add(new Field(TextAnalysis.MAKER, developer, NAMES));
        document.add(new Field(TextAnalysis.BEGINNINGS, named + " " + developer, PRESENCE));
        document.add(new Field(TextAnalysis.WORDS, named + " " + developer, PRESENCE));
    }

    private static void addValues(Document document, Model model) {
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>(facet.valuesOf(model));
            if (!values.isEmpty()) {
                String set = String.join(String.valueOf(FacetSets.SEPARATOR), values);
                document.add(new SortedDocValuesField(column(facet), new BytesRef(set)));
            }
            values.forEach(value -> document.add(new StringField(
                    VALUE, valueTerm(new Vocabulary.Value(facet, value)).text(), Store.NO)));
        }
    }

    private static FieldType postings(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
