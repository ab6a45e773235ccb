package org.capacitycommons.partner.security;

import org.jspecify.annotations.Nullable;

/** What our own list of members says of an account in one organisation. */
public sealed interface MemberStanding {

    /** A member with that role. */
    record Active(MemberRole role) implements MemberStanding {}

    /** Was a member once; an older token of theirs opens nothing. */
    record Left() implements MemberStanding {}

    /** As the database tells it; null where the list does not name the account. */
    static @Nullable MemberStanding of(@Nullable String told) {
        if (told == null || told.isEmpty()) {
            return null;
        }
        return told.equals("LEFT") ? new Left() : new Active(MemberRole.of(told));
    }
}
