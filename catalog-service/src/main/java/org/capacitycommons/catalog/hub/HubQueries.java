package org.capacitycommons.catalog.hub;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Gated;

/** Reads a query of a Hub client from the parameters of its request, and refuses what can't be answered. */
final class HubQueries {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;

    private HubQueries() {}

    static HubQuery of(MultivaluedMap<String, String> parameters) {
        String search = parameters.getFirst("search");
        String range = parameters.getFirst("num_parameters");
        return new HubQuery(
                search == null ? "" : checked("search", search.strip()),
                single(parameters, "author"),
                several(parameters, "filter"),
                single(parameters, "pipeline_tag"),
                several(parameters, "inference_provider"),
                several(parameters, "apps"),
                gated(parameters.getFirst("gated")),
                range == null || range.isBlank() ? null : ParameterRange.of(range),
                HubOrder.of(parameters.getFirst("sort")),
                limit(parameters.getFirst("limit")),
                parameters.getFirst("cursor"));
    }

    private static @Nullable String single(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : checked(name, value.strip());
    }

    /** Some clients repeat a parameter, some write its values with commas. */
    private static List<String> several(MultivaluedMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(checked(name, value).split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > MOST_VALUES) {
            throw HubRefusal.badRequest("`" + name + "` has more than " + MOST_VALUES + " values");
        }
        return values;
    }

    private static String checked(String name, String value) {
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw HubRefusal.badRequest("`" + name + "` is longer than " + LONGEST + " characters or not text");
        }
        return value;
    }

    private static @Nullable Gated gated(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if ("true".equalsIgnoreCase(value)) {
            return Gated.YES;
        }
        if ("false".equalsIgnoreCase(value)) {
            return Gated.NO;
        }
        throw HubRefusal.badRequest("`gated` must be True or False");
    }

    static int limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return HubQuery.MOST_MODELS;
        }
        try {
            int asked = Integer.parseInt(value);
            if (asked >= 1) {
                return Math.min(asked, HubQuery.MOST_MODELS);
            }
        } catch (NumberFormatException _) {
            // Refused below, as a number out of range is.
        }
        throw HubRefusal.badRequest("`limit` must be a whole number from 1");
    }
}
