package org.capacitycommons.bench.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedDeveloper;
import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedModel;
import org.capacitycommons.bench.catalog.GeneratedModels.GeneratedOffer;

/**
 * The engine below the service, used as its documentation shows: the same models, names as text, filters as sorted-set
 * facets, {@code DrillSideways} for the counts. It runs in the process of the benchmark, without HTTP, JSON, typing of
 * values or meaning of words, and is what the service's throughput is held against.
 */
final class RawLucene implements Closeable {
    private static final String NAME = "name";
    private static final int PAGE = 20;

    private final FacetsConfig config = new FacetsConfig();
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final DrillSideways sideways;

    RawLucene(Path folder, GeneratedModels models) throws IOException {
        List.of("task", "language", "developerNation", "sector", "modality", "offers")
                .forEach(name -> config.setMultiValued(name, true));
        directory = FSDirectory.open(folder);
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(64))) {
            for (int number = 0; number < models.count(); number++) {
                GeneratedModel model = models.model(number);
                int developer = Integer.parseInt(model.developer().substring(4));
                writer.addDocument(config.build(document(model, models.developer(developer))));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        SortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader, config);
        sideways = new DrillSideways(searcher, config, state);
    }

    private static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                int parts = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                        | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                        | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
                        | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
                TokenStream split = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, parts, null));
                return new TokenStreamComponents(words, new LowerCaseFilter(split));
            }
        };
    }

    private static Document document(GeneratedModel model, GeneratedDeveloper developer) {
        Document document = new Document();
        document.add(new TextField(NAME, model.name() + " " + model.id() + " " + developer.name(), Store.NO));
        document.add(new SortedDocValuesField("by_id", new BytesRef(model.id())));
        document.add(
                new SortedDocValuesField("by_name", new BytesRef(model.name().toLowerCase(Locale.ROOT))));
        long released =
                model.released() == null ? 0 : Long.parseLong(model.released().replace("-", ""));
        document.add(new NumericDocValuesField("newest", -released));
        document.add(new NumericDocValuesField(
                "smallest", model.parameters() == null ? Long.MAX_VALUE : model.parameters()));
        document.add(new NumericDocValuesField("cheapest", cheapest(model)));
        document.add(new StoredField("page", model.toString().getBytes(StandardCharsets.UTF_8)));
        facet(document, "task", model.task());
        model.languages().forEach(language -> facet(document, "language", language));
        model.modalities().forEach(modality -> facet(document, "modality", modality));
        model.sectors().forEach(sector -> facet(document, "sector", sector));
        boolean confirmed = model.licenceStatus().equals("CONFIRMED");
        facet(document, "licence", confirmed && model.licence() != null ? model.licence() : model.licenceStatus());
        facet(document, "openness", confirmed ? model.openness() : "NOT_KNOWN");
        facet(document, "developer", model.developer());
        facet(document, "developerNation", developer.nation());
        facet(document, "size", size(model));
        facet(document, "gated", model.gated());
        model.offers().stream().map(GeneratedOffer::kind).distinct().forEach(kind -> facet(document, "offers", kind));
        return document;
    }

    private static long cheapest(GeneratedModel model) {
        return model.offers().stream()
                .filter(offer -> offer.kind().equals("PAID"))
                .mapToLong(GeneratedOffer::outputCents)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static String size(GeneratedModel model) {
        Long parameters = model.parameters();
        if (parameters == null) {
            return "NOT_KNOWN";
        }
        return parameters <= 10_000_000_000L ? "UP_TO_10B" : "ABOVE";
    }

    private static void facet(Document document, String name, String value) {
        document.add(new SortedSetDocValuesFacetField(name, value));
    }

    /** Total, page and every filter's counts; the number that matched. */
    long ask(Question question) throws IOException {
        DrillDownQuery query = new DrillDownQuery(config, words(question.words()));
        question.filters().forEach((name, values) -> values.forEach(value -> query.add(name, value)));
        TopFieldCollectorManager page =
                new TopFieldCollectorManager(sort(question.sort()), PAGE, null, Integer.MAX_VALUE);
        DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> found = sideways.search(query, page);
        found.facets.getAllDims(300);
        for (ScoreDoc hit : found.collectorResult.scoreDocs) {
            searcher.storedFields().document(hit.doc, Set.of("page"));
        }
        return found.collectorResult.totalHits.value();
    }

    private static Query words(String typed) {
        if (typed.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed.toLowerCase(Locale.ROOT).split(" ", -1)) {
            all.add(new TermQuery(new Term(NAME, word)), Occur.MUST);
        }
        return all.build();
    }

    private static Sort sort(String name) {
        SortField byId = new SortField("by_id", SortField.Type.STRING);
        return switch (name) {
            case "" -> new Sort(SortField.FIELD_SCORE, byId);
            case "name" -> new Sort(new SortField("by_name", SortField.Type.STRING), byId);
            default -> new Sort(new SortField(name, SortField.Type.LONG), byId);
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
