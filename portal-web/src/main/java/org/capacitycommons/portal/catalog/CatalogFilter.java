package org.capacitycommons.portal.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/** What a visitor searches for. It is the address of the page, so a search can be kept and passed on as a link. */
record CatalogFilter(
        @Nullable String q,
        Map<String, List<String>> facets,
        String sort,
        @Nullable String cursor) {
    static final List<String> FACETS = List.of(
            "sector", "task", "language", "use", "licence", "openness", "modality", "developerNation", "developer");
    static final List<String> SORTS = List.of("relevance", "name", "newest", "smallest", "cheapest");
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_VALUES = 20;

    /** Reads an address; what does not belong there is left out. */
    static CatalogFilter of(MultivaluedMap<String, String> query) {
        var facets = new LinkedHashMap<String, List<String>>();
        for (String facet : FACETS) {
            List<String> values = query.getOrDefault(facet, List.of()).stream()
                    .filter(v -> !v.isBlank() && v.length() <= LONGEST_QUERY)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        String sort = query.getFirst("sort");
        String words = query.getFirst("q");
        return new CatalogFilter(
                words == null || words.isBlank() ? null : cut(words.strip()),
                facets,
                sort != null && SORTS.contains(sort) ? sort : "relevance",
                query.getFirst("cursor"));
    }

    List<String> chosen(String facet) {
        return facets.getOrDefault(facet, List.of());
    }

    FacetParams params() {
        var params = new FacetParams();
        params.sector = chosen("sector");
        params.task = chosen("task");
        params.language = chosen("language");
        params.use = chosen("use");
        params.licence = chosen("licence");
        params.openness = chosen("openness");
        params.modality = chosen("modality");
        params.developer = chosen("developer");
        params.developerNation = chosen("developerNation");
        return params;
    }

    CatalogFilter without(String facet, String value) {
        var fewer = new LinkedHashMap<>(facets);
        var left = new ArrayList<>(chosen(facet));
        left.remove(value);
        fewer.put(facet, left);
        return new CatalogFilter(q, fewer, sort, null);
    }

    CatalogFilter asking(String words) {
        return new CatalogFilter(words, facets, sort, null);
    }

    CatalogFilter from(@Nullable String next) {
        return new CatalogFilter(q, facets, sort, next);
    }

    /** The address of this search. */
    String path() {
        var query = new StringJoiner("&", "/models?", "").setEmptyValue("/models");
        if (q != null) {
            query.add("q=" + encode(q));
        }
        facets.forEach((facet, values) -> values.forEach(v -> query.add(facet + "=" + encode(v))));
        if (!sort.equals("relevance")) {
            query.add("sort=" + sort);
        }
        if (cursor != null) {
            query.add("cursor=" + encode(cursor));
        }
        return query.toString();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
