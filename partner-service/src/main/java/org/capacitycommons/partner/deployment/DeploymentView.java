package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.advisory.AlertView;
import org.capacitycommons.partner.catalog.Catalog;

/** One deployment with everything that may be known of it. */
@Schema(name = "Deployment", description = "One deployment with everything that may be known of it.")
record DeploymentView(
        @JsonUnwrapped DeploymentSummary head,
        String summary,
        @Schema(description = "The summary by language") Map<String, String> summaries,

        @Schema(description = "Technology as named in the source") @Nullable
        String system,

        @Schema(description = "Also in the ETag; send it back as If-Match")
        long version,

        List<SiteView> sites,
        List<ModelUseView> modelUses,

        @Schema(description = "What ran before and was taken out by an amendment, the latest first")
        List<ModelUseView> earlierModelUses,

        List<IndicatorView> indicators,

        @Schema(description = "Who takes part and in which role")
        List<ParticipantView> participants,

        @Schema(description = "Null for what its own ministry registered") @Nullable
        SourceView source,

        @Nullable String cooperationSource,

        @Schema(
                description =
                        "Advisories on models that it runs or ran, newest first, and what the ministry says to them")
        List<AlertView> alerts,

        @Schema(description = "By when its ministry has to confirm it again; null where that is not asked") @Nullable
        LocalDate confirmBy,

        @Schema(description = "When its ministry last confirmed it; null before the first time") @Nullable
        Instant confirmedAt,

        @Schema(description = "What has to be there before the next stage: site, model-use, indicator")
        List<String> missingForNextStage,

        @Schema(description = "Null for what was not registered here") @Nullable
        String project,

        @Schema(description = "What is open to the caller now")
        List<String> may) {

    @Schema(name = "Site", description = "Where it runs or is used.")
    record SiteView(
            @Schema(examples = "S-17") String id,
            String name,
            Site.Precision precision,

            @Schema(description = "Null where the ministry tells the place by name only") @Nullable
            GeoPoint point) {}

    @Schema(name = "ModelUse", description = "Which revision of which model it runs.")
    record ModelUseView(
            @Schema(examples = "M-18") String id,
            String model,
            String revision,
            @Nullable String upstreamCommit,
            LicenceView licence,
            String purpose,
            String runsOn,
            String dataNation,
            String inferenceNation,
            String accessFromAbroad,
            LocalDate since,

            @Schema(description = "When it was taken out; null while it runs") @Nullable
            Instant endedAt,

            @Schema(description = "Files of the revision with their hashes; empty where the catalogue knew none")
            List<Catalog.File> files) {}

    @Schema(name = "FrozenLicence", description = "The licence as the catalogue had it when the use was recorded.")
    record LicenceView(
            @Nullable String id,
            @Nullable String name,

            @Schema(description = "CONFIRMED, UNCONFIRMED, NONE_STATED or CONFLICTING")
            String status,

            @Schema(description = "Null unless the licence was confirmed") @Nullable
            Map<String, Object> termsAsApproved) {}

    @Schema(name = "Indicator", description = "What is measured.")
    record IndicatorView(
            @Schema(examples = "I-19") String id,
            String name,
            String unit,
            String howMeasured,
            Baseline baseline,
            Target target,
            String frequency,
            Measure measure,

            @Schema(description = "Whether more is better") boolean ascending,

            List<Dimension> disaggregation) {}

    @Schema(description = "Where it starts. A value that nobody knows is null, not zero.")
    record Baseline(
            @Nullable String value, boolean known, @Nullable String on) {}

    @Schema(description = "Where it shall arrive.")
    record Target(String value, String on) {}
}
