package org.capacitycommons.partner.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;

/**
 * What only the reviewers' queue is asked for.
 *
 * @param submittedUntil those that wait since then or longer; null for all
 * @param reviewer subject of who has them; empty for those that nobody took; null for all
 */
record QueueFilter(
        @Nullable Instant submittedUntil, @Nullable String reviewer, QueueOrder order) {
    private static final String MINE = "me";
    private static final String NOBODYS = "none";
    private static final int LONGEST_AGE_DAYS = 3_650;

    /** Refused outside the queue: who reviews what is no public knowledge, and is not found out by asking. */
    static QueueFilter of(ProjectQuery query, boolean queue, Caller caller, Instant now) {
        if (!queue) {
            mustBeAbsent("assignee", query.assignee);
            mustBeAbsent("minAgeDays", query.minAgeDays);
            mustBeAbsent("sort", query.sort);
            return new QueueFilter(null, null, QueueOrder.AGE);
        }
        return new QueueFilter(
                submittedUntil(query.minAgeDays, now), reviewer(query.assignee, caller), order(query.sort));
    }

    private static QueueOrder order(@Nullable String sort) {
        return Stream.of(QueueOrder.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort == null ? "age" : sort))
                .findFirst()
                .orElseThrow(
                        () -> wrong("sort", "not-an-option", "The queue is sorted by age, sector, risk or assignee."));
    }

    private static @Nullable Instant submittedUntil(@Nullable Integer minAgeDays, Instant now) {
        if (minAgeDays == null) {
            return null;
        }
        if (minAgeDays < 0 || minAgeDays > LONGEST_AGE_DAYS) {
            throw wrong("minAgeDays", "out-of-range", "minAgeDays is a number of days from 0 to 3650.");
        }
        return now.minus(minAgeDays, ChronoUnit.DAYS);
    }

    private static @Nullable String reviewer(@Nullable String assignee, Caller caller) {
        if (assignee == null) {
            return null;
        }
        return switch (assignee) {
            case MINE -> caller.subject();
            case NOBODYS -> "";
            default -> assignee;
        };
    }

    private static void mustBeAbsent(String field, @Nullable Object value) {
        if (value != null) {
            throw wrong(field, "only-in-the-queue", "'" + field + "' is asked of the queue only: add view=queue.");
        }
    }

    private static Refusal wrong(String field, String key, String detail) {
        return Refusal.of(HttpProblem.MALFORMED_REQUEST, detail).at(FieldError.of(field, key));
    }

    /** Adds its conditions; the values go into the map. */
    void addTo(StringBuilder where, Map<String, Object> values) {
        if (submittedUntil != null) {
            where.append(" and p.submittedAt <= :submittedUntil");
            values.put("submittedUntil", submittedUntil);
        }
        if (reviewer == null) {
            return;
        }
        if (reviewer.isEmpty()) {
            where.append(" and p.reviewer is null");
        } else {
            where.append(" and p.reviewer = :reviewer");
            values.put("reviewer", reviewer);
        }
    }
}
