package org.capacitycommons.partner.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationKind;

/** An organisation as everybody may see it. */
@Schema(name = "Organisation", description = "A ministry, a partner or the administering body.")
public record OrganisationView(
        @Schema(examples = "demo-ke-agriculture") String id,
        String name,
        OrganisationKind kind,

        @Schema(description = "ISO 3166-1 alpha-2, XX for none", examples = "KE")
        String nation) {

    /** The public view of a membership. */
    public static OrganisationView of(Caller.Membership membership) {
        return new OrganisationView(membership.id(), membership.name(), membership.kind(), membership.nation());
    }

    /** The short form that lists carry. */
    public OrganisationRef ref() {
        return new OrganisationRef(id, name);
    }
}
