package org.capacitycommons.partner.organisation;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;

/** Who may change what of an organisation. */
public final class OrganisationMay {
    private OrganisationMay() {}

    /** Its submitters, and administrators; an auditor changes nothing. */
    public static boolean edit(Caller caller, String organisation) {
        return caller.isAdmin() || runs(caller, organisation);
    }

    /** Whether the caller is a submitter there. */
    public static boolean runs(Caller caller, String organisation) {
        return caller.isMemberOf(organisation)
                && !caller.isAuditor()
                && caller.memberRole() == MemberRole.SUBMITTER
                && !caller.roles().contains("auditor");
    }
}
