package org.capacitycommons.partner.advisory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

/** Reads a row of an alert with its advisory. */
final class AlertRow {
    static final String COLUMNS = """
            select x.id, x.nation, x.deployment, x.organisation, x.model, x.revisions, x.state, x.raised_at, x.response,
              x.acknowledged_at, x.cleared_at, x.cleared_because, x.version,
              a.id as advisory, a.kind, a.severity, a.title, a.text, a.action
            from advisory_alert x join advisory_known a on a.id = x.advisory
            join deployment d on d.nation = x.nation and d.id = x.deployment where\s""";

    private AlertRow() {}

    static AlertView view(Tuple row, Instant now) {
        Instant raised = row.get("raised_at", Instant.class);
        @Nullable Instant acknowledged = row.get("acknowledged_at", Instant.class);
        @Nullable Instant cleared = row.get("cleared_at", Instant.class);
        Instant until = Stream.of(acknowledged, cleared)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(now);
        return new AlertView(
                "AL-" + row.get("id", Long.class),
                text(row, "deployment"),
                new AlertView.AdvisoryRef(
                        text(row, "advisory"),
                        text(row, "kind"),
                        text(row, "severity"),
                        text(row, "title"),
                        text(row, "text"),
                        text(row, "action")),
                text(row, "model"),
                List.of(row.get("revisions", String[].class)),
                text(row, "state"),
                raised,
                Math.max(0, Duration.between(raised, until).toDays()),
                row.get("response", String.class),
                acknowledged,
                cleared,
                row.get("cleared_because", String.class),
                row.get("version", Long.class));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
