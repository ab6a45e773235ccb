package org.capacitycommons.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.postgresql.PGConnection;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Secrets;

/**
 * Makes the databases and roles of the suite, and sets what an earlier version or a careless hand left different.
 * Running it again changes nothing. Names come from {@link SuiteDatabase} only and need no quoting.
 */
public final class Provisioning {

    private static final String ADMIN_DATABASE = "postgres";

    private final DatabaseServer server;
    private final Secrets secrets;

    public Provisioning(DatabaseServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    public void run() {
        try {
            for (SuiteDatabase database : SuiteDatabase.values()) {
                try (Connection admin = server.admin(ADMIN_DATABASE)) {
                    create(admin, database);
                }
                try (Connection inside = server.admin(database.database())) {
                    openSchemaToItsRoles(inside, database);
                }
            }
        } catch (SQLException refused) {
            throw new LauncherFailure(
                    "The databases could not be prepared (%s): %s"
                            .formatted(refused.getSQLState(), firstLine(refused.getMessage())),
                    refused);
        }
    }

    private void create(Connection admin, SuiteDatabase database) throws SQLException {
        createRole(admin, database.owner());
        Optional<DatabaseRole> app = database.app();
        if (app.isPresent()) {
            createRole(admin, app.get());
        }
        String name = database.database();
        try (Statement statement = admin.createStatement()) {
            if (isMissing(admin, "select 1 from pg_database where datname = ?", name)) {
                // template0: the other template may hold local additions and another locale.
                statement.execute("create database %s owner %s encoding 'UTF8' template template0"
                        .formatted(name, database.owner().name()));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            if (app.isPresent()) {
                statement.execute("grant connect on database %s to %s"
                        .formatted(name, app.get().name()));
            }
        }
    }

    private void createRole(Connection admin, DatabaseRole role) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            if (isMissing(admin, "select 1 from pg_roles where rolname = ?", role.name())) {
                statement.execute("create role " + role.name());
            }
            statement.execute(
                    "alter role %s login nosuperuser nocreatedb nocreaterole noinherit".formatted(role.name()));
        }
        // The driver sends the salted verifier, so that the password itself can never reach the server's log.
        admin.unwrap(PGConnection.class)
                .alterUserPassword(role.name(), secrets.of(role.password()).toCharArray(), "scram-sha-256");
    }

    private static void openSchemaToItsRoles(Connection inside, SuiteDatabase database) throws SQLException {
        try (Statement statement = inside.createStatement()) {
            statement.execute("revoke all on schema public from public");
            statement.execute(
                    "grant all on schema public to " + database.owner().name());
            Optional<DatabaseRole> app = database.app();
            if (app.isPresent()) {
                statement.execute("grant usage on schema public to " + app.get().name());
            }
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
