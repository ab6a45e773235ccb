package org.capacitycommons.partner.organisation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.security.OrganisationKind;

/** An organisation with all that is public about it. */
@Schema(description = "An organisation with all that is public about it.")
record OrganisationProfile(
        @Schema(examples = "org-1001") String id,
        String name,
        OrganisationKind kind,

        @Schema(description = "ISO 3166-1 alpha-2, XX for none", examples = "KE")
        String nation,

        @Schema(description = "Whether an administrator has confirmed it; others are seen by who asked for them")
        boolean verified,

        @Schema(description = "Its identifier in IATI", examples = "XM-DAC-41122") @Nullable
        String iatiId,

        @Nullable String website,
        long version,

        @Schema(description = "What the caller may do: edit, verify")
        List<String> may) {}
