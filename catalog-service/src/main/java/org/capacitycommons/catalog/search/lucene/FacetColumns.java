package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.search.Facet;

/**
 * The filter values of all models in memory, by segment of the index: about 30 bytes a model. A segment never changes,
 * so its columns are read once, before searches see it, and dropped with it.
 */
@SuppressWarnings("EnumOrdinal") // Arrays by filter: the inner loops have no time for maps.
final class FacetColumns {
    private final FacetSets[] sets =
            Stream.of(Facet.values()).map(_ -> new FacetSets()).toArray(FacetSets[]::new);
    private final Map<IndexReader.CacheKey, OfSegment> segments = new ConcurrentHashMap<>();

    FacetSets sets(Facet facet) {
        return sets[facet.ordinal()];
    }

    OfSegment of(LeafReader segment) {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        return segments.computeIfAbsent(helper.getKey(), _ -> {
            helper.addClosedListener(segments::remove);
            return read(segment);
        });
    }

    int segmentsHeld() {
        return segments.size();
    }

    private OfSegment read(LeafReader segment) {
        FacetColumn[] columns = new FacetColumn[Facet.values().length];
        try {
            for (Facet facet : Facet.values()) {
                columns[facet.ordinal()] = column(segment, facet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfSegment(columns, segment.maxDoc());
    }

    private FacetColumn column(LeafReader segment, Facet facet) throws IOException {
        SortedDocValues stored = DocValues.getSorted(segment, ModelDocuments.column(facet));
        int[] numbers = new int[stored.getValueCount()];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = sets(facet).numberOf(stored.lookupOrd(ordinal).utf8ToString());
        }
        int[] column = new int[segment.maxDoc()];
        for (int document = stored.nextDoc(); document < column.length; document = stored.nextDoc()) {
            column[document] = numbers[stored.ordValue()];
        }
        return FacetColumn.of(column);
    }

    /** The columns of one segment. */
    static final class OfSegment {
        private final FacetColumn[] columns;
        private final int documents;
        private int @Nullable [][] all;

        OfSegment(FacetColumn[] columns, int documents) {
            this.columns = columns;
            this.documents = documents;
        }

        FacetColumn column(Facet facet) {
            return columns[facet.ordinal()];
        }

        /** By filter and set: how many documents have it, deleted ones included. Counted when first asked for. */
        synchronized int[][] all(FacetColumns owner) {
            int @Nullable [][] counted = all;
            if (counted == null) {
                counted = new int[columns.length][];
                for (Facet facet : Facet.values()) {
                    int[] counts = new int[owner.sets(facet).count()];
                    for (int document = 0; document < documents; document++) {
                        counts[column(facet).setOf(document)]++;
                    }
                    counted[facet.ordinal()] = counts;
                }
                all = counted;
            }
            return counted;
        }
    }
}
