package org.capacitycommons.bench.catalog;

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
import org.capacitycommons.launcher.state.FolderTree;
import org.capacitycommons.launcher.state.Home;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

/** A database and instances of catalog-service in a folder of their own, ended and deleted afterwards. */
final class ScratchCatalog implements AutoCloseable {
    /** What the service is to get along with. */
    static final String HEAP = "512m";

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Home home;
    private final Secrets secrets;
    private final ProcessRegister register;
    private final HealthProbe probe;
    private final EmbeddedPostgresServer postgres;
    private final Deque<Part> running = new ArrayDeque<>();

    ScratchCatalog(Options options) {
        this.home = new Home(options.project(), options.scratch("catalog"));
        if (Files.notExists(home.serviceJar("catalog-service"))) {
            throw new LauncherFailure("catalog-service is not built: run ./portal start once, which builds it.");
        }
        delete();
        home.create();
        this.secrets = Secrets.keptIn(home.secretsFile(), new RandomText());
        this.register = new ProcessRegister(home.run());
        this.probe = new HealthProbe(HttpClient.newHttpClient(), Clock.systemUTC());
        this.postgres = new EmbeddedPostgresServer(
                home.postgres(),
                home.programs(),
                home.log("postgresql"),
                freePort(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                register);
    }

    /** One running instance. */
    record Instance(RunningProgram program, URI address, URI management, Path index) {}

    void startDatabase() throws InterruptedException {
        running.push(postgres);
        postgres.start();
        new Provisioning(postgres.address(), secrets).run();
    }

    Connection superuser() throws SQLException {
        DatabaseServer server = postgres.address();
        return DriverManager.getConnection(
                server.url(SuiteDatabase.CATALOG.database()), server.adminUser(), server.adminPassword());
    }

    /** Starts an instance and returns once it is ready to search. */
    Instance startInstance(String name) throws InterruptedException {
        int port = freePort();
        int management = freePort();
        Program program = program(name, port, management);
        RunningProgram part = new RunningProgram(program, register, probe);
        running.push(part);
        part.start();
        return new Instance(part, local(port), local(management), index(name));
    }

    void stop(Instance instance) {
        instance.program().stop();
        running.remove(instance.program());
    }

    /** Gives a new instance the index of another one to begin with, as an operator may. */
    void copyIndex(Instance from, String to) throws IOException {
        Files.createDirectories(index(to));
        try (var files = Files.list(from.index())) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                Files.copy(file, index(to).resolve(file.getFileName()));
            }
        }
    }

    private Path index(String name) {
        return home.folder().resolve("index-" + name);
    }

    private Program program(String name, int port, int management) {
        var app = SuiteDatabase.CATALOG.app().orElseThrow();
        var owner = SuiteDatabase.CATALOG.owner();
        Map<String, String> environment = new HashMap<>(Map.of(
                "CATALOG_DB_URL", postgres.address().url(SuiteDatabase.CATALOG.database()),
                "CATALOG_DB_USER", app.name(),
                "CATALOG_DB_PASSWORD", secrets.of(app.password()),
                "CATALOG_DB_OWNER", owner.name(),
                "CATALOG_DB_OWNER_PASSWORD", secrets.of(owner.password()),
                "CATALOG_INDEX_DIR", index(name).toString(),
                "CATALOG_IMPORT_DIR", home.folder().resolve("imports-" + name).toString(),
                "CATALOG_SEED", "true"));
        environment.putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                // Nobody signs in while search is measured, so no identity provider is started.
                "OIDC_URL", "http://127.0.0.1:1/none",
                "QUARKUS_OIDC_DISCOVERY_ENABLED", "false",
                "QUARKUS_OIDC_JWKS_PATH", "/jwks",
                "QUARKUS_OIDC_JWKS_RESOLVE_EARLY", "false"));
        return new Program(
                name,
                command(name),
                environment,
                Marks.of(name, home),
                home.log(name),
                local(management).resolve("/q/health/ready"),
                PATIENCE);
    }

    /** The options of the local suite, with the heap that is allowed at full size. */
    private List<String> command(String name) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Marks.partOption(name),
                Marks.homeOption(home),
                "-Xmx" + HEAP,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-Dfile.encoding=UTF-8",
                "-jar",
                home.serviceJar("catalog-service").toString());
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
