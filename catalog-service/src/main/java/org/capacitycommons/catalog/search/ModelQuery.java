package org.capacitycommons.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is looking for, already checked.
 *
 * @param words as typed, stripped; empty for "everything"
 * @param filters chosen values by facet; a facet without a choice is absent
 * @param ranges limits by quantity; a quantity without limits is absent
 * @param usedIn country in which the licence must not be void, ISO 3166-1 alpha-2
 * @param cursor marker of the page wanted, or null for the first
 * @param withFacets whether to count the facets too
 */
public record ModelQuery(
        String words,
        Map<Facet, List<String>> filters,
        Map<Range, Limits> ranges,
        @Nullable String usedIn,
        ModelOrder order,
        @Nullable String cursor,
        int limit,
        boolean withFacets) {

    public ModelQuery {
        filters = Map.copyOf(filters);
        ranges = Map.copyOf(ranges);
    }

    /** The order that is really used: without words there is nothing to be relevant to. */
    public ModelOrder effectiveOrder() {
        return order == ModelOrder.RELEVANCE && words.isEmpty() ? ModelOrder.NAME : order;
    }

    /** The same search page by page in another order, without counts. */
    public ModelQuery walked(ModelOrder by, @Nullable String from, int atMost) {
        return new ModelQuery(words, filters, ranges, usedIn, by, from, atMost, false);
    }

    /** The same search without words. */
    public ModelQuery withoutWords() {
        return new ModelQuery("", filters, ranges, usedIn, order, cursor, limit, withFacets);
    }

    /** The same search without a limit of that quantity. */
    public ModelQuery without(Range range) {
        Map<Range, Limits> others = new HashMap<>(ranges);
        others.remove(range);
        return new ModelQuery(words, filters, others, usedIn, order, cursor, limit, withFacets);
    }

    /** The same search wherever the model is used. */
    public ModelQuery usedAnywhere() {
        return new ModelQuery(words, filters, ranges, null, order, cursor, limit, withFacets);
    }

    /**
     * Names what is asked, without order and page: the same on every replica and after a restart. A page marker carries
     * it, because going on in the list of another question would leave out models without a word.
     */
    public String fingerprint() {
        Map<String, Object> asked = new TreeMap<>();
        filters.forEach((facet, values) -> asked.put(facet.name(), new TreeSet<>(values)));
        ranges.forEach((range, limits) -> asked.put(range.name(), limits));
        return Integer.toHexString((words + asked + usedIn).hashCode());
    }
}
