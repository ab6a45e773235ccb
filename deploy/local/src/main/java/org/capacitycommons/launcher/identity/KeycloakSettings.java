package org.capacitycommons.launcher.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.SuiteDatabase;
import org.capacitycommons.launcher.port.Ports;
import org.capacitycommons.launcher.process.Marks;
import org.capacitycommons.launcher.process.Program;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/**
 * How Keycloak is run here. Its own start script is passed over for the same command without the shell in between:
 * one process to watch and to end instead of two.
 */
public final class KeycloakSettings {

    public static final String NAME = "keycloak";

    /** The client by which the launcher administers Keycloak; made by Keycloak itself at its first start. */
    static final String ADMIN_CLIENT = "portal-launcher";

    private KeycloakSettings() {}

    public static URI address(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.keycloak());
    }

    /** The realm as the services and browsers know it. */
    public static String issuer(Ports ports) {
        return address(ports) + "/realms/commons";
    }

    public static Program program(
            Path distribution, Path java, Home home, Ports ports, DatabaseServer database, Secrets secrets) {
        return new Program(
                NAME,
                command(distribution, java, home),
                environment(home, ports, database, secrets),
                Marks.of(NAME, home),
                home.log(NAME),
                URI.create("http://127.0.0.1:%d/health/ready".formatted(ports.keycloakManagement())),
                Duration.ofMinutes(5));
    }

    private static List<String> command(Path distribution, Path java, Home home) {
        return List.of(
                java.toString(),
                Marks.partOption(NAME),
                Marks.homeOption(home),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MetaspaceSize=96m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // It starts a third faster and takes less memory; nobody notices its peak speed on one machine.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized");
    }

    private static Map<String, String> environment(Home home, Ports ports, DatabaseServer database, Secrets secrets) {
        var owner = SuiteDatabase.KEYCLOAK.owner();
        return Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.keycloak())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement())),
                Map.entry("KC_HOSTNAME", address(ports).toString()),
                // The project's own folder, not a copy beside the program: an older copy would go on being shown.
                Map.entry("KC_SPI_THEME__FOLDER__DIR", home.keycloakThemes().toString()),
                // One node: the default would look for others on every network of the machine.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_DB_URL", database.url(SuiteDatabase.KEYCLOAK.database())),
                Map.entry("KC_DB_USERNAME", owner.name()),
                Map.entry("KC_DB_PASSWORD", secrets.of(owner.password())),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "2"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "2"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                // Being asked before it is ready is no news.
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:warn"),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.of(Secret.KEYCLOAK_ADMIN_CLIENT)),
                Map.entry("MALLOC_ARENA_MAX", "2"));
    }
}
