package org.capacitycommons.launcher.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.SuiteDatabase;
import org.capacitycommons.launcher.port.Ports;
import org.capacitycommons.launcher.process.Marks;
import org.capacitycommons.launcher.process.Program;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** The three services with the settings that they get on one machine. */
public final class ServicePrograms {

    public static final String CATALOG = "catalog-service";
    public static final String PARTNER = "partner-service";
    public static final String PORTAL = "portal-web";

    private final Home home;
    private final Ports ports;
    private final Path java;
    private final DatabaseServer database;
    private final Secrets secrets;
    private final String issuer;
    private final boolean demo;

    /**
     * @param issuer the realm's address, from which the services learn the keys of tokens
     * @param demo whether the organisations of the demonstration accounts are made
     */
    public ServicePrograms(
            Home home, Ports ports, Path java, DatabaseServer database, Secrets secrets, String issuer, boolean demo) {
        this.home = home;
        this.ports = ports;
        this.java = java;
        this.database = database;
        this.secrets = secrets;
        this.issuer = issuer;
        this.demo = demo;
    }

    /** All three, in the order of starting. */
    public List<Program> all() {
        return List.of(catalog(), partner(), portal());
    }

    /** Refuses early when one of them is not built. */
    public void requireBuilt() {
        for (String service : List.of(CATALOG, PARTNER, PORTAL)) {
            if (!Files.isReadable(home.serviceJar(service))) {
                throw new LauncherFailure("%s is not built: run ./portal start, which builds it.".formatted(service));
            }
        }
    }

    private Program catalog() {
        Map<String, String> environment = databaseSettings("CATALOG", SuiteDatabase.CATALOG);
        environment.put("CATALOG_INDEX_DIR", home.catalogIndex().toString());
        environment.put("CATALOG_IMPORT_DIR", home.catalogImports().toString());
        environment.put("CATALOG_PUBLIC_URL", local(ports.catalog()));
        environment.put("CATALOG_SEED", "true");
        return program(CATALOG, "256m", ports.catalog(), ports.catalogManagement(), environment);
    }

    private Program partner() {
        Map<String, String> environment = databaseSettings("PARTNER", SuiteDatabase.PARTNER);
        environment.put("CATALOG_URL", local(ports.catalog()));
        environment.put("PARTNER_SEED", "true");
        environment.put("PARTNER_PORTAL_URL", local(ports.portal()));
        environment.put("PARTNER_MAIL_FOLDER", home.mail().toString());
        environment.put("PARTNER_KEYCLOAK_SECRET", secrets.of(Secret.PARTNER_KEYCLOAK_CLIENT));
        environment.put("PARTNER_SEED_DEMO", Boolean.toString(demo));
        return program(PARTNER, "192m", ports.partner(), ports.partnerManagement(), environment);
    }

    private Program portal() {
        Map<String, String> environment = databaseSettings("SESSION", SuiteDatabase.PORTAL);
        environment.put("CATALOG_URL", local(ports.catalog()));
        environment.put("PARTNER_URL", local(ports.partner()));
        environment.put("PORTAL_URL", local(ports.portal()));
        environment.put("PORTAL_CLIENT_SECRET", secrets.of(Secret.PORTAL_WEB_CLIENT));
        environment.put("PORTAL_CSRF_KEY", secrets.of(Secret.PORTAL_CSRF_KEY));
        environment.put("PORTAL_STATE_KEY", secrets.of(Secret.PORTAL_STATE_KEY));
        environment.put("PORTAL_SESSION_KEY", secrets.of(Secret.PORTAL_SESSION_KEY));
        return program(PORTAL, "128m", ports.portal(), ports.portalManagement(), environment);
    }

    private Map<String, String> databaseSettings(String prefix, SuiteDatabase name) {
        var app = name.app().orElseThrow();
        Map<String, String> settings = new HashMap<>();
        settings.put(prefix + "_DB_URL", database.url(name.database()));
        settings.put(prefix + "_DB_USER", app.name());
        settings.put(prefix + "_DB_PASSWORD", secrets.of(app.password()));
        settings.put(prefix + "_DB_OWNER", name.owner().name());
        settings.put(prefix + "_DB_OWNER_PASSWORD", secrets.of(name.owner().password()));
        return settings;
    }

    private Program program(String name, String heap, int port, int managementPort, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("OIDC_URL", issuer);
        // More arenas than two only cost memory here.
        environment.put("MALLOC_ARENA_MAX", "2");
        return new Program(
                name,
                command(name, heap),
                environment,
                Marks.of(name, home),
                home.log(name),
                URI.create(local(managementPort) + "/q/health/ready"),
                Duration.ofMinutes(4));
    }

    private List<String> command(String name, String heap) {
        return List.of(
                java.toString(),
                Marks.partOption(name),
                Marks.homeOption(home),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-jar",
                home.serviceJar(name).toString());
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
