package org.capacitycommons.launcher.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.capacitycommons.launcher.process.ProcessRegister;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the real server once, as a first start of the suite does, and looks at it as the services do. */
class EmbeddedPostgresServerTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static EmbeddedPostgresServer server;
    private static Secrets secrets;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.keptIn(folder.resolve("secrets.json"), new RandomText());
        for (String name : new String[] {"postgres", "programs", "run"}) {
            Files.createDirectories(folder.resolve(name));
        }
        server = new EmbeddedPostgresServer(
                folder.resolve("postgres"),
                folder.resolve("programs"),
                folder.resolve("postgresql.log"),
                freePort(),
                secrets.of(Secret.POSTGRES_SUPERUSER),
                new ProcessRegister(folder.resolve("run")));
        server.start();
        new Provisioning(server.address(), secrets).run();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256"
    })
    void server_keepsWhatItPromises(String setting, String value) throws SQLException {
        try (Connection admin = server.address().admin("postgres")) {
            assertThat(text(admin, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void wrongPassword_isRefusedEvenOnThisMachine() {
        String url = server.address().url("postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(url, DatabaseServer.EMBEDDED_ADMIN, "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    void superuserPassword_isNotLeftInAFile() {
        assertThat(folder.resolve("postgres/superuser-password")).doesNotExist();
        assertThat(folder.resolve("postgresql.log")).content().doesNotContain(secrets.of(Secret.POSTGRES_SUPERUSER));
    }

    @ParameterizedTest
    @EnumSource(SuiteDatabase.class)
    void role_isRefusedInEveryOtherDatabase(SuiteDatabase home) {
        DatabaseRole role = home.app().orElse(home.owner());

        assertThat(EnumSet.complementOf(EnumSet.of(home)))
                .allSatisfy(neighbour -> assertRefused(role, neighbour.database()));
        assertRefused(role, "postgres");
        assertRefused(role, "template1");
    }

    @Test
    void appRole_usesWhatItsOwnerGrantsAndMakesNothingItself() throws SQLException {
        try (Connection owner = connect(SuiteDatabase.CATALOG.owner(), "catalog")) {
            execute(owner, "create table granted (n int)");
            execute(owner, "create table withheld (n int)");
            execute(owner, "grant select, insert on granted to catalog_app");
        }
        try (Connection app = connect(SuiteDatabase.CATALOG.app().orElseThrow(), "catalog")) {
            execute(app, "insert into granted values (1)");
            assertThat(text(app, "select count(*) from granted")).isEqualTo("1");
            assertNotAllowed(app, "select * from withheld");
            assertNotAllowed(app, "delete from granted");
            assertNotAllowed(app, "create table own (n int)");
        }
    }

    @Test
    void ownerRole_mayAddTheExtensionsThatSearchNeeds() throws SQLException {
        try (Connection owner = connect(SuiteDatabase.CATALOG.owner(), "catalog")) {
            execute(owner, "create extension if not exists pg_trgm");
            assertThat(text(owner, "select similarity('maize', 'maise') > 0")).isEqualTo("t");
        }
    }

    @Test
    void restart_keepsDataAndProvisioningTwiceChangesNothing() throws Exception {
        try (Connection owner = connect(SuiteDatabase.PARTNER.owner(), "partner")) {
            execute(owner, "create table kept (n int)");
            execute(owner, "insert into kept values (42)");
        }

        server.stop();
        assertThat(server.process()).isEmpty();
        server.start();
        new Provisioning(server.address(), secrets).run();

        try (Connection owner = connect(SuiteDatabase.PARTNER.owner(), "partner")) {
            assertThat(text(owner, "select n from kept")).isEqualTo("42");
        }
        assertThat(server.isReady()).isTrue();
    }

    private static void assertRefused(DatabaseRole role, String database) {
        assertThatThrownBy(() -> connect(role, database))
                .as("%s in %s", role.name(), database)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void assertNotAllowed(Connection connection, String statement) {
        assertThatThrownBy(() -> execute(connection, statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static Connection connect(DatabaseRole role, String database) throws SQLException {
        return DriverManager.getConnection(server.address().url(database), role.name(), secrets.of(role.password()));
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
