package org.capacitycommons.partner.security;

/** What a member may do in its own organisation. */
public enum MemberRole {
    /** Fills in. */
    EDITOR,
    /** Also submits, and makes things public. */
    SUBMITTER;

    /** The weaker role where a token names none, or one that we don't know. */
    static MemberRole of(String claim) {
        return claim.equals(SUBMITTER.name()) ? SUBMITTER : EDITOR;
    }
}
