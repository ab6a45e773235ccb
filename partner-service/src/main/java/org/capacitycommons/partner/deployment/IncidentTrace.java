package org.capacitycommons.partner.deployment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From an incident to the models behind it, and to every other deployment of the same revisions. */
@Schema(name = "IncidentTrace", description = "From an incident to every other deployment of the same revisions.")
record IncidentTrace(
        @Schema(examples = "IN-41") String incident,

        @Schema(description = "Where it happened", examples = "D-2001")
        String deployment,

        @Schema(description = "The model use that the incident names; every one of the deployment where it names none")
        List<SameRevision> models) {

    /** One revision, and who else runs it. */
    @Schema(name = "SameRevision", description = "One revision, and who else runs it.")
    record SameRevision(
            String model,
            String revision,

            @Schema(description = "Where the rest of the list is read")
            String address,

            @Schema(description = "The first hundred others that the reader sees")
            List<DeploymentSummary> others) {}
}
