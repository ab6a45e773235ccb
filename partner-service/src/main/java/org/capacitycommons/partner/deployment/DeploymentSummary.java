package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.organisation.OrganisationRef;

/** A deployment in a list. */
@Schema(description = "A deployment in a list.")
record DeploymentSummary(
        @Schema(description = "D-… registered, R-… publicly reported", examples = "D-2001")
        String id,

        String title,

        @Schema(description = "The title by language, where there is more than one")
        Map<String, String> titles,

        @Schema(description = "The lead nation, XX for several")
        String nation,

        @Schema(description = "Every nation; empty where the source does not list them")
        List<String> nations,

        String sector,

        @Schema(description = "Null for what was only reported") @Nullable
        Stage stage,

        @Schema(description = "The stage in the words of the source") @Nullable
        String stageAsReported,

        Origin origin,

        @Schema(description = "Null where not known") @Nullable
        Cooperation cooperation,

        @Schema(description = "REPORTED_NOT_CONFIRMED: publicly reported, not confirmed by the ministry")
        Confirmation confirmation,

        @Schema(description = "Its ministry; null where none stands behind it") @Nullable
        OrganisationRef organisation,

        List<String> partners,

        @Schema(description = "Year, month or day; null where not stated") @Nullable
        String startedOn,

        Instant updatedAt,
        @Schema(description = "Ids of the models in use") List<String> models) {

    /** Whether a ministry stands behind a record. */
    enum Confirmation {
        CONFIRMED,
        REPORTED_NOT_CONFIRMED;

        static Confirmation of(Origin origin) {
            return origin == Origin.REPORTED ? REPORTED_NOT_CONFIRMED : CONFIRMED;
        }
    }
}
