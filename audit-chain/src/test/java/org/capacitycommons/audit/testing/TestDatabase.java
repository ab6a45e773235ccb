package org.capacitycommons.audit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of the test server.
 *
 * @param url JDBC address without user
 * @param owner role that owns the tables and runs migrations
 * @param app role under which a service runs: bound by grants and row security
 */
public record TestDatabase(String url, String owner, String app) {
    /** Guards nothing: the server listens on loopback and dies with the test. */
    public static final String PASSWORD = "test-only";

    public TestDatabase {
        // The embedded server puts its superuser into the address; a role given beside it would be ignored.
        url = url.replaceAll("[?&]user=[^&]*", "").replaceAll("[?&]password=[^&]*", "");
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, PASSWORD);
    }

    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, app, PASSWORD);
    }
}
