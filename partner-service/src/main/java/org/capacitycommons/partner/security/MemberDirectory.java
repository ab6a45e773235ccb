package org.capacitycommons.partner.security;

import org.jspecify.annotations.Nullable;

/** Where it is looked up who belongs to an organisation; the feature that keeps members implements it. */
public interface MemberDirectory {

    /** What is known of that account there, or null. */
    @Nullable
    MemberStanding standing(String organisation, String subject);

    /**
     * Notes a member that the identity provider told of and that is not known yet.
     *
     * @param email where it can be written to; empty where the token does not say
     */
    void welcome(Caller caller, String email);
}
