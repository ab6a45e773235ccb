package org.capacitycommons.catalog.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Quantisation;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;

/** Reads a search from the parameters of a request, and refuses what can't be answered. */
public final class ModelQueries {
    static final int LONGEST_SEARCH = 200;
    private static final int MOST_VALUES = 50;

    private ModelQueries() {}

    public static ModelQuery of(MultivaluedMap<String, String> parameters) {
        return new ModelQuery(
                words(parameters.getFirst("q")),
                filters(parameters),
                ranges(parameters),
                usedIn(parameters.getFirst("usedIn")),
                order(parameters.getFirst("sort")),
                parameters.getFirst("cursor"),
                Listing.limit(number(parameters.getFirst("limit"))),
                Boolean.parseBoolean(parameters.getFirst("facets")));
    }

    static String words(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        // A line break or tab separates words; no other control character is typed by anybody.
        if (typed.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw Refusal.of(
                            HttpProblem.MALFORMED_REQUEST,
                            "Search for letters and digits; leave out control characters.")
                    .at(FieldError.of("q", "malformed"));
        }
        if (typed.length() > LONGEST_SEARCH) {
            throw Refusal.of(CatalogProblem.QUERY_TOO_LARGE, "Search for fewer words.")
                    .at(FieldError.of("q", "too-long", "max", String.valueOf(LONGEST_SEARCH)));
        }
        return typed.strip();
    }

    private static Map<Facet, List<String>> filters(MultivaluedMap<String, String> parameters) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        int values = 0;
        for (Facet facet : Facet.values()) {
            List<String> chosen = parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            chosen.forEach(value -> require(facet.knows(value), facet.parameter(), value));
            values += chosen.size();
            if (!chosen.isEmpty()) {
                filters.put(facet, chosen);
            }
        }
        if (values > MOST_VALUES) {
            throw Refusal.of(
                    CatalogProblem.QUERY_TOO_LARGE, "Choose at most " + MOST_VALUES + " filter values at once.");
        }
        return filters;
    }

    private static Map<Range, Limits> ranges(MultivaluedMap<String, String> parameters) {
        Map<Range, Limits> ranges = new EnumMap<>(Range.class);
        Quantisation stored = quantisation(parameters.getFirst("quantisation"));
        for (Range range : Range.values()) {
            String from = limit(parameters, range, range.from());
            String to = limit(parameters, range, range.to());
            if (from != null || to != null) {
                Limits limits = new Limits(
                        from == null ? Long.MIN_VALUE : range.limit(from, false, stored),
                        to == null ? Long.MAX_VALUE : range.limit(to, true, stored));
                if (limits.from() > limits.to()) {
                    throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The lower end of a range is above its upper end.")
                            .at(FieldError.of(range.from(), "malformed"));
                }
                ranges.put(range, limits);
            }
        }
        return ranges;
    }

    private static Quantisation quantisation(@Nullable String name) {
        return name == null || name.isBlank()
                ? Quantisation.Q4_K_M
                : Quantisation.named(name)
                        .orElseThrow(
                                () -> Refusal.of(HttpProblem.MALFORMED_REQUEST, "See the OpenAPI file for the values.")
                                        .at(FieldError.of("quantisation", "unknown-value")));
    }

    private static @Nullable String limit(MultivaluedMap<String, String> parameters, Range range, String name) {
        String text = parameters.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!range.understands(text.strip())) {
            throw Refusal.of(
                            HttpProblem.MALFORMED_REQUEST,
                            range == Range.RELEASED
                                    ? "Give a year, a month or a day, such as 2025, 2025-07 or 2025-07-28."
                                    : "Give a number of at least 0 in plain digits, without exponent or separators.")
                    .at(FieldError.of(name, "malformed"));
        }
        return text.strip();
    }

    private static @Nullable String usedIn(@Nullable String nation) {
        if (nation == null || nation.isBlank()) {
            return null;
        }
        require(Facet.DEVELOPER_NATION.knows(nation), "usedIn", nation);
        return nation;
    }

    private static ModelOrder order(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return ModelOrder.RELEVANCE;
        }
        return ModelOrder.of(sort).orElseThrow(() -> unknown("sort"));
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw Refusal.of(HttpProblem.MALFORMED_REQUEST, "The limit must be a whole number.")
                    .at(FieldError.of("limit", "malformed"));
        }
    }

    private static void require(boolean known, String parameter, String value) {
        // A control character would not survive the way into a log: name the field, not the value.
        if (!known || value.chars().anyMatch(Character::isISOControl)) {
            throw unknown(parameter);
        }
    }

    private static Refusal unknown(String parameter) {
        return Refusal.of(
                        CatalogProblem.UNKNOWN_FACET_VALUE,
                        "See /api/v1/facets for the values of closed lists; languages and countries are ISO codes.")
                .at(FieldError.of(parameter, "unknown-value"));
    }
}
