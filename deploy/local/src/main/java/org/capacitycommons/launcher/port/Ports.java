package org.capacitycommons.launcher.port;

import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;

/** All ports of a suite, moved together so that two suites can run side by side. */
public record Ports(int offset) {

    private static final int HIGHEST_BASE = 15432;

    public Ports {
        if (offset < 0 || HIGHEST_BASE + offset > 65535) {
            throw new LauncherFailure("PORTAL_PORT_OFFSET must be between 0 and %d.".formatted(65535 - HIGHEST_BASE));
        }
    }

    /** Reads the setting as a person typed it; an empty one is 0. */
    public static Ports parse(String offset) {
        if (offset.isBlank()) {
            return new Ports(0);
        }
        try {
            return new Ports(Integer.parseInt(offset.strip()));
        } catch (NumberFormatException notANumber) {
            throw new LauncherFailure("PORTAL_PORT_OFFSET is not a whole number: %s".formatted(offset), notANumber);
        }
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakManagement() {
        return 9180 + offset;
    }

    public int portal() {
        return 8080 + offset;
    }

    public int portalManagement() {
        return 9080 + offset;
    }

    public int catalog() {
        return 8081 + offset;
    }

    public int catalogManagement() {
        return 9081 + offset;
    }

    public int partner() {
        return 8082 + offset;
    }

    public int partnerManagement() {
        return 9082 + offset;
    }

    /** Every port with the part that needs it, in the order of starting. */
    public List<PortUse> uses() {
        return List.of(
                new PortUse("PostgreSQL", postgres()),
                new PortUse("Keycloak", keycloak()),
                new PortUse("Keycloak (management)", keycloakManagement()),
                new PortUse("catalog-service", catalog()),
                new PortUse("catalog-service (management)", catalogManagement()),
                new PortUse("partner-service", partner()),
                new PortUse("partner-service (management)", partnerManagement()),
                new PortUse("portal-web", portal()),
                new PortUse("portal-web (management)", portalManagement()));
    }
}
