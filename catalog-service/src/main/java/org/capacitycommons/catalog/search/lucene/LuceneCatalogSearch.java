package org.capacitycommons.catalog.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private static final Logger LOG = Logger.getLogger(LuceneCatalogSearch.class);

    private final SearchEngine engine;
    private final ObjectMapper json;

    LuceneCatalogSearch(SearchEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    @Override
    public SearchPage find(ModelQuery query) {
        PageMarker marker = query.cursor() == null ? null : PageMarker.read(query.cursor(), query);
        return answered(index -> {
            if (marker == null || query.effectiveOrder() != ModelOrder.RELEVANCE) {
                return index.read(searcher -> page(index, searcher, query, marker));
            }
            return index.readWith(marker.kept(), searcher -> page(index, searcher, query, marker))
                    .orElseThrow(() -> Refusal.of(
                            CatalogProblem.EXPIRED_CURSOR, "Start again at the first page, or sort by a field."));
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int atMost) {
        return answered(index -> index.read(searcher -> finder(index, searcher).suggest(typed, atMost)));
    }

    /** Something that is asked of the index. */
    @FunctionalInterface
    interface Asking<T> {
        T of(CatalogIndex index) throws IOException;
    }

    /** An index that can't be read is mended or built anew by its follower: for a caller it is away for a moment. */
    <T> T answered(Asking<T> asking) {
        if (!engine.isReady()) {
            throw beingBuilt();
        }
        try {
            return asking.of(engine.index());
        } catch (AlreadyClosedException _) {
            throw beingBuilt();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The search index can't be read", e);
            if (isDamage(e)) {
                engine.doubt();
            }
            throw Refusal.of(HttpProblem.UNAVAILABLE, "The search index can't be read now. Try again in a moment.");
        }
    }

    /** Files that are cut short or gone do not come back; everything else may pass. */
    private static boolean isDamage(Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return cause instanceof CorruptIndexException
                || cause instanceof EOFException
                || cause instanceof NoSuchFileException;
    }

    private static Refusal beingBuilt() {
        return Refusal.of(HttpProblem.UNAVAILABLE, "The search index is being built. Try again in a moment.");
    }

    private ModelFinder finder(CatalogIndex index, IndexSearcher searcher) {
        return new ModelFinder(searcher, index.columns(), engine.vocabulary(), json);
    }

    private SearchPage page(CatalogIndex index, IndexSearcher searcher, ModelQuery query, @Nullable PageMarker marker)
            throws IOException {
        return finder(index, searcher).find(query, marker, last -> {
            String kept = query.effectiveOrder() == ModelOrder.RELEVANCE ? index.keep(searcher) : "";
            return PageMarker.of(query, last, kept).written();
        });
    }
}
