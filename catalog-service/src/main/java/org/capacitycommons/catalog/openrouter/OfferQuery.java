package org.capacitycommons.catalog.openrouter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * What a client of OpenRouter is looking for, already checked.
 *
 * @param words part of a name or id; empty for all
 * @param leastContext tokens
 * @param input bounds of the price of input, US dollars per million tokens
 * @param output bounds of the price of output, likewise
 */
record OfferQuery(
        String words,
        List<String> providers,
        List<String> authors,
        @Nullable Long leastContext,
        Bounds input,
        Bounds output,
        int offset,
        int limit) {
    static final int DEFAULT_LIMIT = 500;
    static final int MOST_OFFERS = 1000;
    private static final int FURTHEST = 1_000_000;
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;

    /** Filters of OpenRouter over what the catalogue does not know. Ignoring one would answer another question. */
    private static final Set<String> NOT_KNOWN_HERE = Set.of(
            "arch",
            "category",
            "distillable",
            "input_modalities",
            "max_age_days",
            "max_agentic_index",
            "max_coding_index",
            "max_intelligence_index",
            "max_tool_success_rate",
            "min_age_days",
            "min_agentic_index",
            "min_coding_index",
            "min_intelligence_index",
            "min_tool_success_rate",
            "output_modalities",
            "region",
            "sort",
            "supported_parameters",
            "zdr");

    /** Both ends belong to it. */
    record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {}

    static OfferQuery of(MultivaluedMap<String, String> parameters) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.retainAll(NOT_KNOWN_HERE);
        if (!unknown.isEmpty()) {
            throw new OpenRouterRefusal("Leave out " + String.join(", ", unknown)
                    + ": this catalogue has nothing recorded to answer it with.");
        }
        return new OfferQuery(
                text(parameters, "q"),
                several(parameters, "providers"),
                several(parameters, "model_authors"),
                parameters.containsKey("context")
                        ? (long) number(parameters, "context", 0, 1, Integer.MAX_VALUE)
                        : null,
                new Bounds(price(parameters, "min_price"), price(parameters, "max_price")),
                new Bounds(price(parameters, "min_output_price"), price(parameters, "max_output_price")),
                number(parameters, "offset", 0, 0, FURTHEST),
                number(parameters, "limit", DEFAULT_LIMIT, 1, MOST_OFFERS));
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new OpenRouterRefusal(name + " must be text of at most " + LONGEST + " characters.");
        }
        return value.strip();
    }

    private static List<String> several(MultivaluedMap<String, String> parameters, String name) {
        List<String> values = Stream.of(text(parameters, name).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > MOST_VALUES) {
            throw new OpenRouterRefusal(name + " may have at most " + MOST_VALUES + " values.");
        }
        return values;
    }

    private static int number(
            MultivaluedMap<String, String> parameters, String name, int otherwise, int least, int most) {
        String value = parameters.getFirst(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Refused below, as a number out of range is.
        }
        throw new OpenRouterRefusal(name + " must be a whole number from " + least + " to " + most + ".");
    }

    private static @Nullable BigDecimal price(MultivaluedMap<String, String> parameters, String name) {
        String value = text(parameters, name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}(\\.\\d{1,12})?")) {
            throw new OpenRouterRefusal(name + " must be a decimal number of US dollars per million tokens.");
        }
        return new BigDecimal(value);
    }
}
