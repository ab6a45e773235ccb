package org.capacitycommons.partner.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** The filters of the statistics, as they came. Every one may be left out. */
class StatisticsQuery {
    static final String WORLD = "**";

    /** In the query and in the answer: what nobody stated. */
    static final String UNKNOWN = "UNKNOWN";

    private static final Set<String> STAGES = Set.of("PILOT", "OPERATIONAL", "SUSPENDED", "CLOSED", UNKNOWN);
    private static final Set<String> COOPERATIONS = Set.of("BELT_AND_ROAD", "SOUTH_SOUTH", "OTHER", UNKNOWN);

    @QueryParam("nation")
    @Parameter(
            description = "ISO 3166-1 alpha-2; without it the world, where a deployment in three nations counts once")
    @Nullable
    String nation;

    @QueryParam("sector")
    @Nullable
    String sector;

    @QueryParam("year")
    @Parameter(description = "Year of the start, four digits, or UNKNOWN")
    @Nullable
    String year;

    @QueryParam("stage")
    @Parameter(description = "PILOT, OPERATIONAL, SUSPENDED, CLOSED, or UNKNOWN for what was only reported")
    @Nullable
    String stage;

    @QueryParam("cooperation")
    @Parameter(description = "BELT_AND_ROAD, SOUTH_SOUTH, OTHER or UNKNOWN")
    @Nullable
    String cooperation;

    /** The values of a condition on every dimension but the place; refuses what no record can have. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (sector != null) {
            values.put("sector", formed("sector", sector, "[A-Z_]{1,40}"));
        }
        if (year != null) {
            values.put("year", year.equals(UNKNOWN) ? 0 : Integer.parseInt(formed("year", year, "\\d{4}")));
        }
        if (stage != null) {
            values.put("stage", stored("stage", stage, STAGES));
        }
        if (cooperation != null) {
            values.put("cooperation", stored("cooperation", cooperation, COOPERATIONS));
        }
        return values;
    }

    String place() {
        return nation == null ? WORLD : formed("nation", nation, "[A-Z]{2}");
    }

    private static String stored(String field, String value, Set<String> options) {
        if (!options.contains(value)) {
            throw notAnOption(field);
        }
        return value.equals(UNKNOWN) ? "" : value;
    }

    private static String formed(String field, String value, String form) {
        if (!value.matches(form)) {
            throw notAnOption(field);
        }
        return value;
    }

    private static Refusal notAnOption(String field) {
        return Refusal.of(HttpProblem.MALFORMED_REQUEST, "There is no such value for '" + field + "'.")
                .at(FieldError.of(field, "not-an-option"));
    }
}
