package org.capacitycommons.partner.project;

/** In which order reviewers read their queue. Among equals, whoever waits longest comes first. */
enum QueueOrder {
    AGE(""),
    SECTOR("p.sector"),
    /** High risk first, then what is not known. */
    RISK("case when p.riskTier = org.capacitycommons.partner.form.RiskTier.HIGH then '0'"
            + " when p.riskTier = org.capacitycommons.partner.form.RiskTier.NOT_KNOWN then '1' else '2' end"),
    /** By name; what nobody took comes first. */
    ASSIGNEE("coalesce(p.reviewerName, '')");

    private static final String LONGEST_WAITING = "p.submittedAt, p.id";
    private static final String WAITS_SHORTER = "(p.submittedAt > :at or (p.submittedAt = :at and p.id > :id))";

    private final String key;

    QueueOrder(String key) {
        this.key = key;
    }

    /** Whether a marker of it has a key besides the time and the id. */
    boolean hasKey() {
        return !key.isEmpty();
    }

    String by() {
        return hasKey() ? key + ", " + LONGEST_WAITING : LONGEST_WAITING;
    }

    /** The condition for what comes behind a marker. */
    String after() {
        return hasKey()
                ? " and (%s > :key or (%s = :key and %s))".formatted(key, key, WAITS_SHORTER)
                : " and " + WAITS_SHORTER;
    }

    /** The key of a row, as the database reckons it. */
    String keyOf(ProjectRow row) {
        return switch (this) {
            case AGE -> "";
            case SECTOR -> row.sector();
            case RISK ->
                switch (row.riskTier()) {
                    case HIGH -> "0";
                    case NOT_KNOWN -> "1";
                    case LOW -> "2";
                };
            case ASSIGNEE -> row.reviewerName() == null ? "" : row.reviewerName();
        };
    }
}
