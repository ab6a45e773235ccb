package org.capacitycommons.audit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL for all tests of a JVM; it ends with the JVM. */
public final class PostgresServer {
    private static final PostgresServer ONLY = new PostgresServer(start());

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static PostgresServer running() {
        return ONLY;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the database with its owner and application role, unless it is there. */
    public TestDatabase database(String name) {
        TestDatabase database = new TestDatabase(postgres.getJdbcUrl("postgres", name), name + "_owner", name + "_app");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute(
                        "create role " + database.owner() + " login password '" + TestDatabase.PASSWORD + "'");
                statement.execute("create role " + database.app() + " login password '" + TestDatabase.PASSWORD + "'");
                statement.execute("create database " + name + " owner " + database.owner());
                statement.execute("revoke connect on database " + name + " from public");
                statement.execute("grant connect on database " + name + " to " + database.app());
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The test database " + name + " could not be made", e);
        }
    }

    /** Who may do anything: no trigger, grant or policy stops this role once it says so. */
    public Connection superuser(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return row.next();
        }
    }
}
