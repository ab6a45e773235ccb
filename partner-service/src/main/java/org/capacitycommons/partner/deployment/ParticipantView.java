package org.capacitycommons.partner.deployment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part. */
@Schema(name = "Participant", description = "An organisation that takes part.")
record ParticipantView(
        @Schema(examples = "PA-20") String id,
        ParticipantRole role,

        @Schema(description = "Code of the IATI list OrganisationRole, 1 to 4")
        int roleCode,

        String name,

        @Schema(description = "Its IATI organisation identifier, null where none is known") @Nullable
        String ref,

        @Schema(description = "Code of the IATI list OrganisationType, null where not known") @Nullable
        String type,

        @Schema(description = "Its id here, null where it is no member") @Nullable
        String organisation) {}
