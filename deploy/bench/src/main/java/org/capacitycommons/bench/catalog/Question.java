package org.capacitycommons.bench.catalog;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One search.
 *
 * @param words as typed
 * @param filters chosen values by parameter
 * @param sort name of an order; empty for relevance
 * @param facets whether every filter is counted too
 */
record Question(String words, Map<String, List<String>> filters, String sort, boolean facets) {

    Question {
        filters = new TreeMap<>(filters);
    }

    String path() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "q", words);
        filters.forEach((name, values) -> values.forEach(value -> add(parameters, name, value)));
        add(parameters, "sort", sort);
        parameters.add("facets=" + facets);
        return "/api/v1/models?" + String.join("&", parameters);
    }

    static String suggestPath(String typed) {
        return "/api/v1/suggest?q=" + URLEncoder.encode(typed, UTF_8);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, UTF_8));
        }
    }
}
