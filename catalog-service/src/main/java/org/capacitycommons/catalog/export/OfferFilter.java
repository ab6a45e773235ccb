package org.capacitycommons.catalog.export;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.capacitycommons.catalog.database.SqlConditions;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.Refusal;

/** Which offers go into a file. Several values of one filter are "or", different ones are "and". */
record OfferFilter(List<String> models, List<String> providers, List<String> kinds, boolean presentOnly) {
    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;

    static OfferFilter of(MultivaluedMap<String, String> parameters) {
        List<String> kinds = values(parameters, "kind");
        List<String> known =
                List.of(OfferKind.values()).stream().map(OfferKind::name).toList();
        if (!known.containsAll(kinds)) {
            throw Refusal.of(CatalogProblem.UNKNOWN_FACET_VALUE, "A kind is one of " + String.join(", ", known) + ".")
                    .at(FieldError.of("kind", "unknown-value"));
        }
        return new OfferFilter(
                values(parameters, "model"),
                values(parameters, "provider"),
                kinds,
                Boolean.parseBoolean(parameters.getFirst("present")));
    }

    void addTo(SqlConditions conditions) {
        if (!models.isEmpty()) {
            conditions.and("o.model_id = any (?)", models);
        }
        if (!providers.isEmpty()) {
            conditions.and("o.provider_id = any (?)", providers);
        }
        if (!kinds.isEmpty()) {
            conditions.and("o.kind = any (?)", kinds);
        }
        if (presentOnly) {
            conditions.and("o.vanished_on is null");
        }
    }

    private static List<String> values(MultivaluedMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        boolean sane = values.stream()
                .allMatch(value -> value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl));
        if (values.size() > MOST_VALUES || !sane) {
            throw Refusal.of(
                            CatalogProblem.QUERY_TOO_LARGE,
                            "Choose at most " + MOST_VALUES + " values of at most " + LONGEST + " characters.")
                    .at(FieldError.of(name, "too-long", "max", String.valueOf(MOST_VALUES)));
        }
        return values;
    }
}
