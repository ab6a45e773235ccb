package org.capacitycommons.portal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;

/**
 * What a visitor searches for. It is the address of the page, so a search can be kept and passed on as a link.
 *
 * @param limits ends of ranges, as they were typed, by the name they have in the address
 * @param usedIn nation in which the model is to be used; leaves out licences that give no rights there
 * @param hardware the machine at hand, against which every result is held
 * @param compare models put aside to be compared
 */
record CatalogFilter(
        @Nullable String q,
        Map<String, List<String>> facets,
        Map<String, String> limits,
        @Nullable String usedIn,
        @Nullable String hardware,
        Selection compare,
        String sort,
        @Nullable String cursor) {
    static final List<String> FACETS = List.of(
            "sector",
            "task",
            "language",
            "use",
            "licence",
            "openness",
            "size",
            "modality",
            "offers",
            "gated",
            "developerNation",
            "developer");
    static final List<String> SORTS = List.of(
            "relevance", "name", "newest", "oldest", "smallest", "largest", "longest", "cheapest", "cheapest-input");
    static final String USUAL_SORT = "relevance";

    List<String> chosen(String facet) {
        return facets.getOrDefault(facet, List.of());
    }

    boolean narrows() {
        return !facets.isEmpty() || !limits.isEmpty() || usedIn != null;
    }

    /** The filters as the catalogue reads them, without order and page: also what an export is asked with. */
    MultivaluedMap<String, String> question() {
        var question = new MultivaluedHashMap<String, String>();
        if (q != null) {
            question.add("q", q);
        }
        facets.forEach((facet, values) -> values.forEach(v -> question.add(facet, v)));
        for (Limit limit : Limit.values()) {
            String typed = limits.get(limit.parameter());
            if (typed != null) {
                limit.read(typed).ifPresent(value -> question.add(limit.asked(), value));
            }
        }
        if (usedIn != null) {
            question.add("usedIn", usedIn);
        }
        return question;
    }

    CatalogFilter without(String facet, String value) {
        var fewer = new LinkedHashMap<>(facets);
        var left = new ArrayList<>(chosen(facet));
        left.remove(value);
        fewer.put(facet, left);
        return new CatalogFilter(q, fewer, limits, usedIn, hardware, compare, sort, null);
    }

    /** The same without one parameter of the catalogue's, whatever it limits. */
    CatalogFilter withoutAny(String asked) {
        var fewerFacets = new LinkedHashMap<>(facets);
        fewerFacets.remove(asked);
        var fewerLimits = new LinkedHashMap<>(limits);
        for (Limit limit : Limit.values()) {
            // The catalogue names a range by its lower end; the upper one goes with it.
            if (limit.asked().replace("max", "min").equals(asked)
                    || limit.asked().equals(asked)
                    || (asked.equals("releasedFrom") && limit == Limit.RELEASED_TO)) {
                fewerLimits.remove(limit.parameter());
            }
        }
        return new CatalogFilter(
                asked.equals("q") ? null : q,
                fewerFacets,
                fewerLimits,
                asked.equals("usedIn") ? null : usedIn,
                hardware,
                compare,
                sort,
                null);
    }

    CatalogFilter withoutLimit(String parameter) {
        var fewer = new LinkedHashMap<>(limits);
        fewer.remove(parameter);
        return new CatalogFilter(q, facets, fewer, usedIn, hardware, compare, sort, null);
    }

    /** Only the words and what is at hand: what is left when the catalogue does not know one of the filters. */
    CatalogFilter wordsOnly() {
        return new CatalogFilter(q, Map.of(), Map.of(), null, hardware, compare, USUAL_SORT, null);
    }

    CatalogFilter withoutMachine() {
        return new CatalogFilter(q, facets, limits, usedIn, null, compare, sort, null);
    }

    CatalogFilter asking(String words) {
        return new CatalogFilter(words, facets, limits, usedIn, hardware, compare, sort, null);
    }

    CatalogFilter from(@Nullable String next) {
        return new CatalogFilter(q, facets, limits, usedIn, hardware, compare, sort, next);
    }

    CatalogFilter comparing(Selection other) {
        return new CatalogFilter(q, facets, limits, usedIn, hardware, other, sort, cursor);
    }

    /** The address of this search. */
    String path() {
        ListAddress address = ListAddress.of("/models").with("q", q);
        for (var facet : facets.entrySet()) {
            for (String value : facet.getValue()) {
                address = address.with(facet.getKey(), value);
            }
        }
        for (var limit : limits.entrySet()) {
            address = address.with(limit.getKey(), limit.getValue());
        }
        address = address.with("usedIn", usedIn)
                .with("hardware", hardware)
                .with("sort", sort.equals(USUAL_SORT) ? null : sort);
        return compare.in(address).with("cursor", cursor).path();
    }
}
