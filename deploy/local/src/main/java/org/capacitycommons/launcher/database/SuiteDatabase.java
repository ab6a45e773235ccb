package org.capacitycommons.launcher.database;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.launcher.state.Secret;

/**
 * A database of the suite. Its owner role runs migrations; its application role may only use what the owner grants, so
 * that a service cannot change its own tables' shape or its audit trail.
 */
public enum SuiteDatabase {
    CATALOG(Secret.CATALOG_OWNER, Secret.CATALOG_APP),
    PARTNER(Secret.PARTNER_OWNER, Secret.PARTNER_APP),
    PORTAL(Secret.PORTAL_OWNER, Secret.PORTAL_APP),
    /** Keycloak changes its own tables at an upgrade and knows one role only. */
    KEYCLOAK(Secret.KEYCLOAK_OWNER, null);

    private final Secret ownerPassword;
    private final @Nullable Secret appPassword;

    SuiteDatabase(Secret ownerPassword, @Nullable Secret appPassword) {
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /** Its name in the server. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    public DatabaseRole owner() {
        return new DatabaseRole(database() + "_owner", ownerPassword);
    }

    /** The role that a service works with; empty where there is none besides the owner. */
    public Optional<DatabaseRole> app() {
        return Optional.ofNullable(appPassword).map(password -> new DatabaseRole(database() + "_app", password));
    }
}
