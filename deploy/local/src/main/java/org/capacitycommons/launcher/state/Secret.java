package org.capacitycommons.launcher.state;

import java.util.Locale;

/** Every secret of a local suite. Each is random, made once, and kept in {@code secrets.json}. */
public enum Secret {
    POSTGRES_SUPERUSER,
    CATALOG_OWNER,
    CATALOG_APP,
    PARTNER_OWNER,
    PARTNER_APP,
    PORTAL_OWNER,
    PORTAL_APP,
    KEYCLOAK_OWNER,
    KEYCLOAK_ADMIN_CLIENT,
    PORTAL_WEB_CLIENT,
    PORTAL_CLI_CLIENT,
    PARTNER_KEYCLOAK_CLIENT,
    PORTAL_CSRF_KEY,
    PORTAL_STATE_KEY,
    PORTAL_SESSION_KEY;

    /** Its name in the file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
