package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;

import org.capacitycommons.catalog.search.Facet;
import org.capacitycommons.catalog.search.SearchPage;

/** Brings the counts of the engine into the form of the answer: every filter is there, the frequent values first. */
final class FacetCounts {
    /** As many values of one filter as anybody can look through. */
    private static final int MOST_VALUES = 300;

    private static final Comparator<SearchPage.Count> FREQUENT_FIRST =
            Comparator.comparingLong(SearchPage.Count::count).reversed().thenComparing(SearchPage.Count::value);

    private FacetCounts() {}

    static Map<String, List<SearchPage.Count>> of(Facets facets) throws IOException {
        Map<String, List<SearchPage.Count>> counts = none();
        for (Facet facet : Facet.values()) {
            FacetResult result = facets.getTopChildren(MOST_VALUES, facet.parameter());
            if (result != null) {
                counts.put(
                        facet.parameter(),
                        Arrays.stream(result.labelValues)
                                .map(value -> new SearchPage.Count(value.label, value.value.longValue()))
                                .sorted(FREQUENT_FIRST)
                                .toList());
            }
        }
        return counts;
    }

    static Map<String, List<SearchPage.Count>> none() {
        Map<String, List<SearchPage.Count>> none = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            none.put(facet.parameter(), List.of());
        }
        return none;
    }
}
