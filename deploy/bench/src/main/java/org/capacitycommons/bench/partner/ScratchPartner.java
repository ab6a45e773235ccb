package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.bench.Options;
import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.database.DatabaseRole;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.EmbeddedPostgresServer;
import org.capacitycommons.launcher.database.Provisioning;
import org.capacitycommons.launcher.database.SuiteDatabase;
import org.capacitycommons.launcher.process.HealthProbe;
import org.capacitycommons.launcher.process.Marks;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.process.Program;
import org.capacitycommons.launcher.process.RunningProgram;
import org.capacitycommons.launcher.service.ServicePrograms;
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** A database and partner-service in a folder of their own, ended and deleted afterwards. */
final class ScratchPartner implements AutoCloseable {
    /** As the local suite runs it. */
    static final String HEAP = "192m";

    private static final String SERVICE = ServicePrograms.PARTNER;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final Secrets secrets;
    private final ProcessRegister register;
    private final EmbeddedPostgresServer postgres;
    private final int databasePort = freePort();
    private final Deque<Part> running = new ArrayDeque<>();

    ScratchPartner(Options options) {
        home = new Home(options.project(), options.scratch("partner"));
        if (Files.notExists(home.serviceJar(SERVICE))) {
            throw new LauncherFailure("partner-service is not built: run ./portal start once, which builds it.");
        }
        delete();
        home.create();
        secrets = Secrets.keptIn(home.secretsFile(), new RandomText());
        register = new ProcessRegister(home.run());
        postgres = new EmbeddedPostgresServer(
                home.postgres(),
                home.programs(),
                home.log("postgresql"),
                databasePort,
                secrets.of(Secret.POSTGRES_SUPERUSER),
                register);
    }

    /** Where the service answers, and where it tells about itself. */
    record Instance(URI address, URI management) {}

    void startDatabase() throws InterruptedException {
        running.push(postgres);
        postgres.start();
        new Provisioning(postgres.address(), secrets).run();
    }

    int databasePort() {
        return databasePort;
    }

    Connection superuser() throws SQLException {
        DatabaseServer server = postgres.address();
        return DriverManager.getConnection(
                server.url(SuiteDatabase.PARTNER.database()), server.adminUser(), server.adminPassword());
    }

    /** The role of the service, bound by row-level security. */
    Connection application() throws SQLException {
        return DriverManager.getConnection(
                postgres.address().url(SuiteDatabase.PARTNER.database()), role().name(), password());
    }

    DatabaseRole role() {
        return SuiteDatabase.PARTNER.app().orElseThrow();
    }

    String password() {
        return secrets.of(role().password());
    }

    Path file(String name) {
        return home.folder().resolve(name);
    }

    Instance startService(TokenIssuer issuer) throws InterruptedException {
        int port = freePort();
        int management = freePort();
        RunningProgram part = new RunningProgram(
                program(issuer, port, management),
                register,
                new HealthProbe(HttpClient.newHttpClient(), Clock.systemUTC()));
        running.push(part);
        part.start();
        return new Instance(local(port), local(management));
    }

    private Program program(TokenIssuer issuer, int port, int management) {
        DatabaseRole owner = SuiteDatabase.PARTNER.owner();
        Map<String, String> environment = new HashMap<>(Map.of(
                "PARTNER_DB_URL", postgres.address().url(SuiteDatabase.PARTNER.database()),
                "PARTNER_DB_USER", role().name(),
                "PARTNER_DB_PASSWORD", password(),
                "PARTNER_DB_OWNER", owner.name(),
                "PARTNER_DB_OWNER_PASSWORD", secrets.of(owner.password()),
                "PARTNER_SEED", "true",
                "PARTNER_SEED_DEMO", "false",
                // No catalogue runs beside it, so nobody asks it for advisories.
                "PARTNER_ADVISORIES_EVERY", "off",
                "CATALOG_URL", "http://127.0.0.1:1"));
        environment.putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "OIDC_URL", issuer.address().toString(),
                "QUARKUS_OIDC_DISCOVERY_ENABLED", "false",
                "QUARKUS_OIDC_JWKS_PATH", TokenIssuer.KEYS,
                "MALLOC_ARENA_MAX", "2"));
        return new Program(
                SERVICE,
                command(),
                environment,
                Marks.of(SERVICE, home),
                home.log(SERVICE),
                local(management).resolve("/q/health/ready"),
                PATIENCE);
    }

    /** The options of the local suite. */
    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Marks.partOption(SERVICE),
                Marks.homeOption(home),
                "-Xmx" + HEAP,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-jar",
                home.serviceJar(SERVICE).toString());
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new LauncherFailure("There is no free port.", none);
        }
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().stop();
        }
        delete();
    }

    private void delete() {
        try {
            FolderTree.delete(home.folder());
        } catch (IOException refused) {
            throw new LauncherFailure("%s can't be deleted.".formatted(home.folder()), refused);
        }
    }
}
