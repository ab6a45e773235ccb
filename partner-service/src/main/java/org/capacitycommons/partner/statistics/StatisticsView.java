package org.capacitycommons.partner.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums over public deployments. */
@Schema(name = "Statistics", description = "Sums over public deployments; drafts and planned ones are in none of them.")
public record StatisticsView(
        @Schema(description = "When the sums were last brought up to date; null before the first time") @Nullable
        Instant asOf,

        Sums total,

        @Schema(
                description =
                        "By nation, sector, year, stage and cooperation; each value with its sums, the most first")
        Map<String, List<Group>> by,

        @Schema(description = "By currency and kind; never added up across currencies")
        List<Money> money) {

    /** What is counted. */
    @Schema(name = "StatisticsSums", description = "What is counted.")
    public record Sums(
            long deployments,
            long indicators,

            @Schema(description = "Results of periods, the latest of each, known or not")
            long results,

            @Schema(description = "Those of them that say: not known")
            long resultsNotKnown,

            @Schema(description = "Incidents and hazards that are open or mitigated")
            long incidentsOpen,

            @Schema(description = "Those that are resolved") long incidentsClosed) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);
    }

    /** One value of a dimension with its sums. */
    @Schema(name = "StatisticsGroup", description = "One value with its sums; UNKNOWN where nobody stated it.")
    public record Group(@Schema(examples = "HEALTH") String value, Sums sums) {}

    /** Money of one kind in one currency. */
    @Schema(name = "StatisticsMoney", description = "Money of one kind in the currency it was paid in.")
    public record Money(
            @Schema(description = "ISO 4217", examples = "KES")
            String currency,

            @Schema(
                    description = "Code of the IATI list TransactionType: 2 is a commitment, 3 a disbursement",
                    examples = "3")
            String type,

            @Schema(description = "A decimal number", examples = "1250000.00")
            String amount,

            long transactions) {}
}
