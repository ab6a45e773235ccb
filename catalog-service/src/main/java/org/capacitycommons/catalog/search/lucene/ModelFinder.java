package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.catalog.search.ModelQuery;
import org.capacitycommons.catalog.search.Range;
import org.capacitycommons.catalog.search.Relaxation;
import org.capacitycommons.catalog.search.SearchPage;
import org.capacitycommons.catalog.search.Suggestion;

/**
 * Answers a question from one state of the index, in two passes: one over everything that fits, for the total and the
 * counts, without scores; and one for the page, which may skip whatever can't get onto it.
 */
final class ModelFinder {
    private final IndexSearcher searcher;
    private final FacetColumns columns;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;

    ModelFinder(IndexSearcher searcher, FacetColumns columns, Vocabulary vocabulary, ObjectMapper json) {
        this.searcher = searcher;
        this.columns = columns;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    /** Makes the marker of the next page out of the last document of this one. */
    @FunctionalInterface
    interface Marking {
        String after(FieldDoc last) throws IOException;
    }

    SearchPage find(ModelQuery query, @Nullable PageMarker marker, Marking marking) throws IOException {
        WordQuery words = WordQuery.of(query.words(), searcher, vocabulary);
        FacetTally tally = tally(query, words);
        TopFieldDocs hits = top(query, words, tally, marker);
        boolean more = hits.scoreDocs.length > query.limit();
        ScoreDoc[] shown = more ? Arrays.copyOf(hits.scoreDocs, query.limit()) : hits.scoreDocs;
        return new SearchPage(
                summaries(shown, new Excerpts(words, vocabulary)),
                tally.total(),
                more ? marking.after((FieldDoc) shown[shown.length - 1]) : null,
                query.withFacets() ? FacetCounts.of(tally, columns) : null,
                tally.total() == 0 ? waysOut(query, tally) : List.of(),
                words.correction());
    }

    List<Suggestion> suggest(String typed, int atMost) throws IOException {
        WordQuery words = WordQuery.of(typed, searcher, vocabulary);
        if (words.isEmpty() || searcher.getIndexReader().numDocs() == 0) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(words.suggesting(), atMost).scoreDocs) {
            ModelSummary model = summary(hit);
            found.add(new Suggestion(model.id(), model.name(), model.developer().name()));
        }
        return found;
    }

    private FacetTally tally(ModelQuery query, WordQuery words) throws IOException {
        boolean byField = query.effectiveOrder() != ModelOrder.RELEVANCE;
        Query base = base(query, words.matching());
        boolean everything =
                base instanceof MatchAllDocsQuery && query.filters().isEmpty();
        FacetTally tally = new FacetTally(
                columns,
                searcher.getLeafContexts(),
                query.filters(),
                query.withFacets(),
                !everything && (byField || !query.filters().isEmpty()));
        if (everything) {
            for (LeafReaderContext segment : searcher.getLeafContexts()) {
                tally.addWhole(segment);
            }
            return tally;
        }
        return searcher.search(base, tally.asManager());
    }

    private TopFieldDocs top(ModelQuery query, WordQuery words, FacetTally tally, @Nullable PageMarker marker)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (tally.total() == 0) {
            return TopFieldDocs.merge(PageMarker.sort(query.effectiveOrder()), 1, new TopFieldDocs[0]);
        }
        FieldDoc after = marker == null ? null : marker.after(documents);
        // One more than shown tells whether there is a next page.
        int wanted = query.limit() + 1;
        return searcher.search(
                page(query, words, tally),
                new TopFieldCollectorManager(PageMarker.sort(query.effectiveOrder()), wanted, after, wanted));
    }

    private static Query page(ModelQuery query, WordQuery words, FacetTally tally) {
        boolean scored = query.effectiveOrder() == ModelOrder.RELEVANCE;
        boolean filtered = !query.filters().isEmpty();
        if (!scored) {
            boolean everything =
                    query.words().isEmpty() && !filtered && base(query, words.matching()) instanceof MatchAllDocsQuery;
            return everything ? MatchAllDocsQuery.INSTANCE : new KeptDocuments(tally);
        }
        Query base = base(query, words.scoring());
        return filtered
                ? new BooleanQuery.Builder()
                        .add(base, Occur.MUST)
                        .add(new KeptDocuments(tally), Occur.FILTER)
                        .build()
                : base;
    }

    /** Words, ranges and territory: all that is not a counted filter. */
    static Query base(ModelQuery query, Query words) {
        if (query.usedIn() == null && query.ranges().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder base = new BooleanQuery.Builder().add(words, Occur.MUST);
        query.ranges()
                .forEach((range, limits) -> base.add(
                        LongPoint.newRangeQuery(ModelDocuments.field(range), limits.from(), limits.to()),
                        Occur.FILTER));
        if (query.usedIn() != null) {
            base.add(new TermQuery(new Term(ModelDocuments.EXCLUDED, query.usedIn())), Occur.MUST_NOT);
        }
        return base.build();
    }

    /** What could be left out of a search that finds nothing. The filters were counted on the way. */
    private List<Relaxation> waysOut(ModelQuery query, FacetTally tally) throws IOException {
        List<Relaxation> ways = new ArrayList<>();
        for (Facet facet : query.filters().keySet()) {
            ways.add(new Relaxation(facet.parameter(), tally.missedOnly(facet)));
        }
        for (Range range : query.ranges().keySet()) {
            ways.add(new Relaxation(range.from(), total(query.without(range))));
        }
        if (query.usedIn() != null) {
            ways.add(new Relaxation("usedIn", total(query.usedAnywhere())));
        }
        if (!query.words().isEmpty()) {
            ways.add(new Relaxation("q", total(query.withoutWords())));
        }
        return ways.stream()
                .filter(way -> way.count() > 0)
                .sorted(Comparator.comparingLong(Relaxation::count).reversed().thenComparing(Relaxation::parameter))
                .toList();
    }

    private long total(ModelQuery query) throws IOException {
        WordQuery words = WordQuery.of(query.words(), searcher, vocabulary);
        FacetTally tally = new FacetTally(columns, searcher.getLeafContexts(), query.filters(), false, false);
        return searcher.search(base(query, words.matching()), tally.asManager()).total();
    }

    private List<ModelSummary> summaries(ScoreDoc[] hits, Excerpts excerpts) throws IOException {
        List<ModelSummary> summaries = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            ModelSummary model = summary(hit);
            summaries.add(model.highlighted(excerpts.of(model)));
        }
        return summaries;
    }

    private ModelSummary summary(ScoreDoc hit) throws IOException {
        return json.readValue(
                searcher.storedFields()
                        .document(hit.doc, Set.of(ModelDocuments.SUMMARY))
                        .getBinaryValue(ModelDocuments.SUMMARY)
                        .bytes,
                ModelSummary.class);
    }
}
