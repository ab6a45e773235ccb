package org.capacitycommons.partner.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.statistics.StatisticsView;

/** A nation with everything that is published of what goes on there. */
@Schema(name = "NationPage", description = "A nation with what is published of what goes on there.")
record NationPage(
        @JsonUnwrapped NationView nation,

        @Schema(description = "What sources said about the membership before, newest first")
        List<EarlierMembership> beltAndRoadEarlier,

        @Schema(description = "Approved projects") long projects,

        @Schema(description = "Public deployments by sector, year, stage and cooperation, money and incidents")
        StatisticsView statistics,

        @Schema(description = "Partners named most often, up to 50")
        List<Named> partners,

        @Schema(description = "Models in use by most deployments, up to 50")
        List<Named> models,

        @Schema(description = "The ten results reported last")
        List<LatestResult> latestResults,

        List<CapacityView> capacity) {

    /** What stood here before a source changed its mind. */
    @Schema(name = "EarlierMembership")
    record EarlierMembership(NationView.Membership membership, Instant replacedAt) {}

    /** A name, and how many public deployments name it. */
    @Schema(name = "NamedCount")
    record Named(String name, long deployments) {}

    /** A result of a public deployment. */
    @Schema(name = "LatestResult", description = "A result of a public deployment.")
    record LatestResult(
            String deployment,
            String title,
            String indicator,
            String unit,
            LocalDate periodStart,
            LocalDate periodEnd,

            @Schema(description = "A decimal number; null: not known") @Nullable
            String value) {}
}
