package org.capacitycommons.catalog.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.SearchPage;

/** Brings counted sets into the form of the answer: every filter is there, the frequent values first. */
final class FacetCounts {
    /** As many values of one filter as anybody can look through. */
    private static final int MOST_VALUES = 300;

    private static final Comparator<SearchPage.Count> FREQUENT_FIRST =
            Comparator.comparingLong(SearchPage.Count::count).reversed().thenComparing(SearchPage.Count::value);

    private FacetCounts() {}

    static Map<String, List<SearchPage.Count>> of(FacetTally tally, FacetColumns columns) {
        Map<String, List<SearchPage.Count>> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet.parameter(),
                    mostFrequent(byValue(tally.countsBySet(facet), columns.sets(facet)), columns.sets(facet)));
        }
        return counts;
    }

    private static long[] byValue(int[] countsBySet, FacetSets sets) {
        long[] counts = new long[sets.valueCount()];
        for (int set = 0; set < countsBySet.length; set++) {
            if (countsBySet[set] > 0) {
                for (int value : sets.membersOf(set)) {
                    counts[value] += countsBySet[set];
                }
            }
        }
        return counts;
    }

    private static List<SearchPage.Count> mostFrequent(long[] counts, FacetSets sets) {
        PriorityQueue<SearchPage.Count> best = new PriorityQueue<>(FREQUENT_FIRST.reversed());
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0
                    && (best.size() < MOST_VALUES || precedes(counts[value], sets, value, best.element()))) {
                best.add(new SearchPage.Count(sets.nameOf(value), counts[value]));
                if (best.size() > MOST_VALUES) {
                    best.remove();
                }
            }
        }
        List<SearchPage.Count> listed = new ArrayList<>(best);
        listed.sort(FREQUENT_FIRST);
        return listed;
    }

    /** Most of tens of thousands of developers have one model: they are turned away without making an object each. */
    private static boolean precedes(long count, FacetSets sets, int value, SearchPage.Count last) {
        return count > last.count()
                || (count == last.count() && sets.nameOf(value).compareTo(last.value()) < 0);
    }
}
