package org.capacitycommons.catalog.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is looking for, already checked.
 *
 * @param words as typed, stripped; empty for "everything"
 * @param filters chosen values by facet; a facet without a choice is absent
 * @param usedIn country in which the licence must not be void, ISO 3166-1 alpha-2
 * @param cursor marker of the page wanted, or null for the first
 * @param withFacets whether to count the facets too
 */
public record ModelQuery(
        String words,
        Map<Facet, List<String>> filters,
        @Nullable String usedIn,
        ModelOrder order,
        @Nullable String cursor,
        int limit,
        boolean withFacets) {

    public ModelQuery {
        filters = Map.copyOf(filters);
    }

    /** The order that is really used: without words there is nothing to be relevant to. */
    public ModelOrder effectiveOrder() {
        return order == ModelOrder.RELEVANCE && words.isEmpty() ? ModelOrder.NAME : order;
    }
}
