package org.capacitycommons.portal.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Sums over public deployments.
 *
 * @param asOf when they were last brought up to date; null before the first time
 * @param by nation, sector, year, stage and cooperation; each value with its sums
 */
@TemplateData
public record Statistics(
        @Nullable Instant asOf,
        Sums total,
        @Nullable Map<String, List<Group>> by,
        @Nullable List<Money> money) {
    /** What nobody stated. */
    static final String UNKNOWN = "UNKNOWN";

    /** What is counted. */
    @TemplateData
    public record Sums(
            long deployments,
            long indicators,
            long results,
            long resultsNotKnown,
            long incidentsOpen,
            long incidentsClosed) {}

    /** One value with its sums. */
    public record Group(String value, Sums sums) {}

    /** Money of one kind in one currency; the kind is a code of the IATI list TransactionType. */
    @TemplateData
    public record Money(String currency, String type, String amount, long transactions) {}

    public List<Group> of(String dimension) {
        return by == null ? List.of() : by.getOrDefault(dimension, List.of());
    }

    public List<Money> amounts() {
        return money == null ? List.of() : money;
    }

    public long nations() {
        return of("nation").stream().filter(g -> !g.value().equals("XX")).count();
    }
}
