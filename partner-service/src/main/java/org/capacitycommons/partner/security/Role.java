package org.capacitycommons.partner.security;

import java.util.Set;

/** The roles of a token, as {@code @RolesAllowed} names them. */
public final class Role {
    public static final String MINISTRY = "ministry";
    public static final String PARTNER = "partner";
    public static final String ADMIN = "admin";

    /** An administrator who can only read. */
    public static final String AUDITOR = "auditor";

    static final Set<String> ALL = Set.of(MINISTRY, PARTNER, ADMIN, AUDITOR);

    private Role() {}
}
