package org.capacitycommons.portal.session;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Who looks at the page. */
public record Visitor(@Nullable String subject, String name, Set<String> roles, Standing standing) {

    /** What is known about the visitor's session. */
    public enum Standing {
        ANONYMOUS,
        SIGNED_IN,
        /** The browser named a session that has ended. */
        EXPIRED,
        /** Nobody can say now: the session store or the identity provider does not answer. */
        UNKNOWN
    }

    /** A visitor about whom nothing was looked up. */
    public static Visitor unknown() {
        return nobody(Standing.UNKNOWN);
    }

    static Visitor nobody(Standing standing) {
        return new Visitor(null, "", Set.of(), standing);
    }

    public boolean signedIn() {
        return standing == Standing.SIGNED_IN;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
