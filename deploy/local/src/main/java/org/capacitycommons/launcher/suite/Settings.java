package org.capacitycommons.launcher.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.account.DemoAccounts;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.identity.KeycloakSettings;
import org.capacitycommons.launcher.port.PortUse;
import org.capacitycommons.launcher.port.Ports;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;

/**
 * What the person decided: where the state lives, which ports, and whether an outside server takes a part's place.
 *
 * @param javaHome the JDK that runs every part
 * @param outsideDatabase instead of the embedded PostgreSQL ({@code PORTAL_DB_URL}, such as {@code
 *     jdbc:postgresql://host:5432/}, with {@code PORTAL_DB_USER} and {@code PORTAL_DB_PASSWORD} of a role that may
 *     create roles and databases)
 * @param outsideIssuer instead of the embedded Keycloak ({@code PORTAL_OIDC_URL}); its clients and people are set up
 *     there
 * @param givenSecrets the clients' secrets at that outside provider ({@code PORTAL_CLIENT_SECRET} of portal-web, {@code
 *     PORTAL_CLI_SECRET} of portal-cli, {@code PARTNER_KEYCLOAK_SECRET} of partner-service)
 * @param demo whether demonstration people and organisations are there ({@code PORTAL_DEMO=no} leaves them out)
 */
public record Settings(
        Home home,
        Ports ports,
        Path javaHome,
        Optional<DatabaseServer> outsideDatabase,
        Optional<String> outsideIssuer,
        Map<Secret, String> givenSecrets,
        boolean demo) {

    private static final int DEFAULT_POSTGRES_PORT = 5432;

    /** @param project the checkout, as the script that started this JVM says */
    public static Settings of(Path project, Path javaHome, Map<String, String> environment) {
        Path root = project.toAbsolutePath().normalize();
        String folder = environment.getOrDefault("PORTAL_HOME", "");
        Path home = folder.isBlank()
                ? root.resolve(".portal")
                : Path.of(folder).toAbsolutePath().normalize();
        Optional<String> issuer =
                Optional.ofNullable(environment.get("PORTAL_OIDC_URL")).filter(url -> !url.isBlank());
        return new Settings(
                new Home(root, home),
                Ports.parse(environment.getOrDefault("PORTAL_PORT_OFFSET", "")),
                javaHome,
                outsideDatabase(environment),
                issuer,
                issuer.isPresent() ? clientSecrets(environment) : Map.of(),
                demo(environment.getOrDefault("PORTAL_DEMO", "yes")));
    }

    public Path java() {
        return javaHome.resolve("bin/java");
    }

    public String portalUrl() {
        return "http://127.0.0.1:" + ports.portal();
    }

    public String catalogUrl() {
        return "http://127.0.0.1:" + ports.catalog();
    }

    public String issuer() {
        return outsideIssuer.orElseGet(() -> KeycloakSettings.issuer(ports));
    }

    /** Every port that a part of this suite will listen on; an outside server's part needs none. */
    List<PortUse> neededPorts() {
        return ports.uses().stream()
                .filter(use -> outsideDatabase.isEmpty() || !use.part().startsWith("PostgreSQL"))
                .filter(use -> outsideIssuer.isEmpty() || !use.part().startsWith("Keycloak"))
                .toList();
    }

    DemoAccounts demoAccounts(RandomText random) {
        return demo ? DemoAccounts.keptIn(home.demoAccountsFile(), random) : DemoAccounts.none();
    }

    /** A word that is neither is not guessed: an open demonstration account would be the price of a typing error. */
    private static boolean demo(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new LauncherFailure("PORTAL_DEMO is either yes or no, not %s.".formatted(word));
        };
    }

    private static Map<Secret, String> clientSecrets(Map<String, String> environment) {
        return Map.of(
                Secret.PORTAL_WEB_CLIENT, required(environment, "PORTAL_CLIENT_SECRET"),
                Secret.PORTAL_CLI_CLIENT, required(environment, "PORTAL_CLI_SECRET"),
                // Without it, accounts are changed by hand there.
                Secret.PARTNER_KEYCLOAK_CLIENT, environment.getOrDefault("PARTNER_KEYCLOAK_SECRET", ""));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new LauncherFailure("PORTAL_OIDC_URL is set, so %s must be set as well.".formatted(name));
        }
        return value;
    }

    private static Optional<DatabaseServer> outsideDatabase(Map<String, String> environment) {
        String url = environment.getOrDefault("PORTAL_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.matches("jdbc:postgresql://[^/?]+/?")) {
            throw new LauncherFailure(
                    "PORTAL_DB_URL names the server only, for example jdbc:postgresql://127.0.0.1:%d/ (the databases are made there)."
                            .formatted(DEFAULT_POSTGRES_PORT));
        }
        return Optional.of(new DatabaseServer(
                url.endsWith("/") ? url : url + "/",
                environment.getOrDefault("PORTAL_DB_USER", "postgres"),
                environment.getOrDefault("PORTAL_DB_PASSWORD", "")));
    }
}
