package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/** The numbering of facet values, which holds for one state of the index: made once per state, dropped with it. */
final class FacetStates {
    private final Map<IndexReader.CacheKey, SortedSetDocValuesReaderState> states = new ConcurrentHashMap<>();

    SortedSetDocValuesReaderState of(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return states.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(states::remove);
            return newState(reader);
        });
    }

    private static SortedSetDocValuesReaderState newState(IndexReader reader) {
        try {
            return new DefaultSortedSetDocValuesReaderState(reader, ModelDocuments.FACETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
