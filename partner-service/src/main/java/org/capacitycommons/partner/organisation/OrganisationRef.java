package org.capacitycommons.partner.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation named in a list. */
@Schema(description = "An organisation, named.")
public record OrganisationRef(
        @Schema(examples = "demo-ke-agriculture") String id, String name) {}
