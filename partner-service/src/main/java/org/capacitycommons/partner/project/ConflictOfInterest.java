package org.capacitycommons.partner.project;

import java.util.Set;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationKind;

/**
 * Who is too close to a project to judge it.
 *
 * <p>Staff of the administering body are not in conflict through their nationality: a national node would have no
 * reviewer otherwise.
 */
public final class ConflictOfInterest {
    private ConflictOfInterest() {}

    /**
     * Whether the caller may not judge the project.
     *
     * @param involved the subjects of everybody who ever wrote in it or recused from its review: who once saw an own
     *     interest does not lose it by waiting
     */
    public static boolean exists(Caller caller, String organisation, String nation, Set<String> involved) {
        return caller.isMemberOf(organisation)
                || isInAMinistryOf(nation, caller)
                || involved.contains(caller.subject());
    }

    private static boolean isInAMinistryOf(String nation, Caller caller) {
        Caller.Membership own = caller.organisation();
        return own != null
                && own.kind() == OrganisationKind.MINISTRY
                && own.nation().equals(nation);
    }
}
