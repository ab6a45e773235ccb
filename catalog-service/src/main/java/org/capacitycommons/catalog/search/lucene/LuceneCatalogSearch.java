package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.ModelSummary;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.catalog.search.CatalogSearch;
import org.capacitycommons.catalog.search.ModelOrder;
import org.capacitycommons.catalog.search.ModelQuery;
import org.capacitycommons.catalog.search.SearchPage;
import org.capacitycommons.catalog.search.Suggestion;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Answers searches from the index of this process. */
@Singleton
class LuceneCatalogSearch implements CatalogSearch {
    private final SearchEngine engine;
    private final ObjectMapper json;
    private final FacetStates facetStates = new FacetStates();

    LuceneCatalogSearch(SearchEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    @Override
    public SearchPage find(ModelQuery query) {
        ModelOrder order = query.effectiveOrder();
        PageMarker marker = query.cursor() == null ? null : PageMarker.read(query.cursor(), order);
        try {
            if (marker == null || order != ModelOrder.RELEVANCE) {
                return readyIndex().read(searcher -> page(searcher, query, marker));
            }
            return readyIndex()
                    .readWith(marker.kept(), searcher -> page(searcher, query, marker))
                    .orElseThrow(() -> Refusal.of(
                            CatalogProblem.EXPIRED_CURSOR, "Start again at the first page, or sort by a field."));
        } catch (AlreadyClosedException _) {
            throw beingBuilt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, int atMost) {
        try {
            return readyIndex().read(searcher -> suggestions(searcher, typed, atMost));
        } catch (AlreadyClosedException _) {
            throw beingBuilt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogIndex readyIndex() {
        if (!engine.isReady()) {
            throw beingBuilt();
        }
        return engine.index();
    }

    private static Refusal beingBuilt() {
        return Refusal.of(HttpProblem.UNAVAILABLE, "The search index is being built. Try again in a moment.");
    }

    private SearchPage page(IndexSearcher searcher, ModelQuery query, @Nullable PageMarker marker) throws IOException {
        ModelOrder order = query.effectiveOrder();
        WordQuery words = new WordQuery(searcher.getIndexReader(), query.words());
        DrillDownQuery question = question(words.query(), query);
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return new SearchPage(List.of(), 0, null, query.withFacets() ? FacetCounts.none() : null, null);
        }
        FieldDoc after = marker == null ? null : marker.after(documents);
        // One more than shown tells whether there is a next page; the threshold makes totals exact.
        TopFieldCollectorManager collector =
                new TopFieldCollectorManager(PageMarker.sort(order), query.limit() + 1, after, Integer.MAX_VALUE);
        TopFieldDocs hits;
        Map<String, List<SearchPage.Count>> facets = null;
        if (query.withFacets()) {
            DrillSideways sideways =
                    new DrillSideways(searcher, ModelDocuments.FACETS, facetStates.of(searcher.getIndexReader()));
            DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(question, collector);
            hits = result.collectorResult;
            facets = FacetCounts.of(result.facets);
        } else {
            hits = searcher.search(question, collector);
        }
        return page(searcher, query, words, hits, facets);
    }

    private SearchPage page(
            IndexSearcher searcher,
            ModelQuery query,
            WordQuery words,
            TopFieldDocs hits,
            @Nullable Map<String, List<SearchPage.Count>> facets)
            throws IOException {
        boolean more = hits.scoreDocs.length > query.limit();
        ScoreDoc[] shown = more ? Arrays.copyOf(hits.scoreDocs, query.limit()) : hits.scoreDocs;
        return new SearchPage(
                summaries(searcher, words, new TopDocs(hits.totalHits, shown)),
                hits.totalHits.value(),
                more ? next(searcher, query.effectiveOrder(), (FieldDoc) shown[shown.length - 1]) : null,
                facets,
                words.correction());
    }

    private static DrillDownQuery question(Query words, ModelQuery query) {
        BooleanQuery.Builder base = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (query.usedIn() != null) {
            base.add(new TermQuery(new Term(ModelDocuments.EXCLUDED, query.usedIn())), Occur.MUST_NOT);
        }
        DrillDownQuery question = new DrillDownQuery(ModelDocuments.FACETS, base.build());
        query.filters().forEach((facet, values) -> values.forEach(value -> question.add(facet.parameter(), value)));
        return question;
    }

    private String next(IndexSearcher searcher, ModelOrder order, FieldDoc last) throws IOException {
        String kept = order == ModelOrder.RELEVANCE ? engine.index().keep(searcher) : "";
        return PageMarker.of(order, last, kept).written();
    }

    private List<ModelSummary> summaries(IndexSearcher searcher, WordQuery words, TopDocs hits) throws IOException {
        List<ModelSummary> summaries = new ArrayList<>();
        for (ScoreDoc hit : hits.scoreDocs) {
            summaries.add(summary(searcher, hit));
        }
        if (words.isEmpty() || summaries.isEmpty()) {
            return summaries;
        }
        List<@Nullable String> excerpts = Excerpts.of(searcher, words.query(), hits);
        List<ModelSummary> highlighted = new ArrayList<>();
        for (int i = 0; i < summaries.size(); i++) {
            highlighted.add(summaries.get(i).highlighted(excerpts.get(i)));
        }
        return highlighted;
    }

    private ModelSummary summary(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        Document document = searcher.storedFields().document(hit.doc, Set.of(ModelDocuments.SUMMARY));
        return json.readValue(document.getBinaryValue(ModelDocuments.SUMMARY).bytes, ModelSummary.class);
    }

    private List<Suggestion> suggestions(IndexSearcher searcher, String typed, int atMost) throws IOException {
        WordQuery words = new WordQuery(searcher.getIndexReader(), typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        for (ScoreDoc hit :
                searcher.search(words.beginnings(), atMost, PageMarker.sort(ModelOrder.RELEVANCE)).scoreDocs) {
            ModelSummary model = summary(searcher, hit);
            found.add(new Suggestion(model.id(), model.name(), model.developer().name()));
        }
        return found;
    }
}
