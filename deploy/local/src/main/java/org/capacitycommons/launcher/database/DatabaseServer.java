package org.capacitycommons.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL server that the suite uses, its own or an outside one.
 *
 * @param baseUrl JDBC address up to and including the slash before the database's name
 * @param adminUser a role that may create roles and databases
 */
public record DatabaseServer(String baseUrl, String adminUser, String adminPassword) {

    public static final String EMBEDDED_ADMIN = "postgres";

    public static DatabaseServer embedded(int port, String adminPassword) {
        return new DatabaseServer("jdbc:postgresql://127.0.0.1:%d/".formatted(port), EMBEDDED_ADMIN, adminPassword);
    }

    public String url(String database) {
        return baseUrl + database;
    }

    /** Whether it lets its administrator in just now. */
    public boolean answers() {
        try (Connection connection = admin("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notNow) {
            return false;
        }
    }

    /** A connection of the administrator; whoever opens it closes it. */
    public Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(url(database), adminUser, adminPassword);
    }

    /** Without the password: this text may end up in a log. */
    @Override
    public String toString() {
        return "DatabaseServer[" + baseUrl + "]";
    }
}
