package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.organisation.OrganisationRef;

/** Reads a row of the list. */
final class DeploymentRow {
    private DeploymentRow() {}

    static DeploymentSummary summary(Tuple row) {
        Origin origin = Origin.valueOf(text(row, "origin"));
        String stage = optional(row, "stage");
        String cooperation = optional(row, "cooperation");
        String owner = optional(row, "owner");
        return new DeploymentSummary(
                text(row, "id"),
                text(row, "title"),
                titles(row),
                text(row, "nation"),
                list(row, "nations"),
                text(row, "sector"),
                stage == null ? null : Stage.valueOf(stage),
                optional(row, "stage_as_reported"),
                origin,
                cooperation == null ? null : Cooperation.valueOf(cooperation),
                DeploymentSummary.Confirmation.of(origin),
                owner == null ? null : new OrganisationRef(owner, text(row, "owner_name")),
                list(row, "partners"),
                optional(row, "started_on"),
                row.get("updated_at", Instant.class),
                list(row, "models"));
    }

    private static Map<String, String> titles(Tuple row) {
        Map<String, String> titles = new TreeMap<>();
        titles.put(text(row, "language"), text(row, "title"));
        String french = optional(row, "title_fr");
        if (french != null) {
            titles.put("fr", french);
        }
        return titles;
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static @Nullable String optional(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static List<String> list(Tuple row, String column) {
        String[] values = row.get(column, String[].class);
        return values == null ? List.of() : List.of(values);
    }
}
