package org.capacitycommons.partner.report;

import org.jspecify.annotations.Nullable;

/** What a report covers, with the table that keeps it. What is covered is accepted with the report. */
enum Covered {
    MILESTONE("MI", "milestone", "accepted_in = :report, version = version + 1", "reported_at", "true"),
    RESULT("RE", "result", "accepted_in = :report", "reported_at", "superseded_by is null"),
    TRANSACTION("TR", "transaction", "accepted_in = :report", "reported_at", "superseded_by is null"),
    INCIDENT(
            "IN",
            "incident",
            "accepted_in = :report, version = version + 1",
            "greatest(reported_at, mitigated_at, resolved_at)",
            "true");

    private final String prefix;
    private final String table;
    private final String change;
    /** When it last said something new. */
    private final String toldAt;

    private final String standing;

    Covered(String prefix, String table, String change, String toldAt, String standing) {
        this.prefix = prefix;
        this.table = table;
        this.change = change;
        this.toldAt = toldAt;
        this.standing = standing;
    }

    String prefix() {
        return prefix;
    }

    /** How many of these numbers the deployment has. */
    String countSql() {
        return "select count(*) from %s where nation = :nation and deployment = :deployment and id in (:numbers)"
                .formatted(table);
    }

    /** Accepts what the report covers, as far as it still says what it said when the report was submitted. */
    String acceptSql() {
        return """
                update %s set acceptance = 'ACCEPTED', %s where nation = :nation and deployment = :deployment
                  and acceptance = 'REPORTED' and %s <= cast(:submitted as timestamptz) and %s
                  and id in (select item from report_item where nation = :nation and report = :report and kind = '%s')""".formatted(table, change, toldAt, standing, name());
    }

    static @Nullable Covered ofName(String name) {
        for (Covered kind : values()) {
            if (name.startsWith(kind.prefix + "-")) {
                return kind;
            }
        }
        return null;
    }
}
