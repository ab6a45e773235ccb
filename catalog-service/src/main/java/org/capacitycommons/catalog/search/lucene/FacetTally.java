package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.search.Facet;

/**
 * Goes once over the documents that fit words and ranges and finds out all that is to be counted: how many also fit
 * every filter, which, how often each value occurs among them, and how many would fit without one of the filters. The
 * values of a filter with a choice are counted over the documents that fit all <em>other</em> filters.
 *
 * <p>Documents are handled some thousand at a time, filter by filter, so that the inner loops are short and stay with
 * one column.
 */
@SuppressWarnings("EnumOrdinal") // Arrays by filter: the inner loops have no time for maps.
final class FacetTally implements Collector {
    private static final int AT_A_TIME = 2048;
    private static final Facet[] FACETS = Facet.values();

    private final FacetColumns columns;
    private final boolean counting;
    private final boolean keeping;
    private final Facet[] chosen;
    private final boolean[][] wanted;
    private final int[][] counts;
    private final long[] missedOnly;
    private final FixedBitSet[] kept;
    private long total;

    /**
     * @param choice values by filter
     * @param counting whether to count values
     * @param keeping whether to remember which documents fit
     */
    FacetTally(
            FacetColumns columns,
            List<LeafReaderContext> segments,
            Map<Facet, List<String>> choice,
            boolean counting,
            boolean keeping) {
        this.columns = columns;
        // Numbers that only now are given out have to be known before room is made for their counts.
        segments.forEach(segment -> columns.of(segment.reader()));
        this.counting = counting;
        this.keeping = keeping;
        this.chosen = choice.keySet().stream().sorted().toArray(Facet[]::new);
        this.wanted = Arrays.stream(chosen)
                .map(facet -> wanted(columns.sets(facet), choice.getOrDefault(facet, List.of())))
                .toArray(boolean[][]::new);
        this.counts = Arrays.stream(FACETS)
                .map(facet -> new int[counting ? columns.sets(facet).count() : 0])
                .toArray(int[][]::new);
        this.missedOnly = new long[FACETS.length];
        this.kept = new FixedBitSet[segments.size()];
    }

    private static boolean[] wanted(FacetSets sets, List<String> values) {
        boolean[] chosenValues = new boolean[sets.valueCount()];
        values.stream()
                .mapToInt(sets::find)
                .filter(number -> number >= 0)
                .forEach(number -> chosenValues[number] = true);
        boolean[] wanted = new boolean[sets.count()];
        for (int set = 0; set < wanted.length; set++) {
            for (int value : sets.membersOf(set)) {
                wanted[set] |= value < chosenValues.length && chosenValues[value];
            }
        }
        return wanted;
    }

    /** How many documents fit everything. */
    long total() {
        return total;
    }

    /** How many documents fit everything but the choice of this filter. */
    long missedOnly(Facet facet) {
        return missedOnly[facet.ordinal()];
    }

    int[] countsBySet(Facet facet) {
        return counts[facet.ordinal()];
    }

    /** The documents of a segment that fit everything; null where there is none. */
    @Nullable
    FixedBitSet kept(int segment) {
        return kept[segment];
    }

    /** One pass by one thread, because requests already keep the processors busy. */
    CollectorManager<FacetTally, FacetTally> asManager() {
        return new CollectorManager<>() {
            @Override
            public FacetTally newCollector() {
                return FacetTally.this;
            }

            @Override
            public FacetTally reduce(Collection<FacetTally> same) {
                return FacetTally.this;
            }
        };
    }

    /** Counts a whole segment, by what is known of it: everything in it fits, except what is deleted. */
    void addWhole(LeafReaderContext segment) {
        FacetColumns.OfSegment own = columns.of(segment.reader());
        total += segment.reader().numDocs();
        if (!counting) {
            return;
        }
        int[][] all = own.all(columns);
        Bits live = segment.reader().getLiveDocs();
        for (Facet facet : FACETS) {
            int[] sums = counts[facet.ordinal()];
            int[] ofSegment = all[facet.ordinal()];
            for (int set = 0; set < Math.min(sums.length, ofSegment.length); set++) {
                sums[set] += ofSegment[set];
            }
        }
        for (int document = 0; live != null && document < live.length(); document++) {
            if (!live.get(document)) {
                for (Facet facet : FACETS) {
                    counts[facet.ordinal()][own.column(facet).setOf(document)]--;
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new OfSegment(context);
    }

    /** The pass over one segment. */
    private final class OfSegment implements LeafCollector {
        private final FacetColumns.OfSegment own;
        private final @Nullable FixedBitSet fitting;
        private final int[] documents = new int[AT_A_TIME];
        private final byte[] misses = new byte[AT_A_TIME];
        private final byte[] missed = new byte[AT_A_TIME];
        private final int[] some = new int[AT_A_TIME];
        private int length;

        OfSegment(LeafReaderContext context) {
            this.own = columns.of(context.reader());
            this.fitting = keeping ? new FixedBitSet(context.reader().maxDoc()) : null;
            if (fitting != null) {
                kept[context.ord] = fitting;
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Scores play no part in counting.
        }

        @Override
        public void collect(int document) {
            documents[length++] = document;
            if (length == AT_A_TIME) {
                count();
            }
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            count();
            for (length = stream.intoArray(documents); length > 0; length = stream.intoArray(documents)) {
                count();
            }
        }

        @Override
        public void finish() {
            count();
        }

        private void count() {
            if (chosen.length == 0) {
                fit(documents, length);
            } else {
                Arrays.fill(misses, 0, length, (byte) 0);
                for (int i = 0; i < chosen.length; i++) {
                    own.column(chosen[i]).miss(documents, length, wanted[i], (byte) i, misses, missed);
                }
                fit(some, those(0, -1));
                for (int i = 0; i < chosen.length; i++) {
                    nearly(chosen[i], those(1, i));
                }
            }
            length = 0;
        }

        /** Gathers those that miss so many filters, the given one if it is one. */
        private int those(int missing, int filter) {
            int found = 0;
            for (int i = 0; i < length; i++) {
                if (misses[i] == missing && (missing == 0 || missed[i] == filter)) {
                    some[found++] = documents[i];
                }
            }
            return found;
        }

        private void fit(int[] fitted, int count) {
            total += count;
            if (fitting != null) {
                for (int i = 0; i < count; i++) {
                    fitting.set(fitted[i]);
                }
            }
            if (counting) {
                for (Facet facet : FACETS) {
                    own.column(facet).count(fitted, count, counts[facet.ordinal()]);
                }
            }
        }

        private void nearly(Facet facet, int count) {
            missedOnly[facet.ordinal()] += count;
            if (counting) {
                own.column(facet).count(some, count, counts[facet.ordinal()]);
            }
        }
    }
}
