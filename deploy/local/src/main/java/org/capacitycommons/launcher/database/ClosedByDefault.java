package org.capacitycommons.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.capacitycommons.launcher.LauncherFailure;

/** Takes away what PostgreSQL gives to every role: connecting to the databases that come with the server. */
final class ClosedByDefault {

    private ClosedByDefault() {}

    static void apply(DatabaseServer server) {
        try (Connection connection = server.admin("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database postgres from public");
            statement.execute("revoke all on database template1 from public");
        } catch (SQLException refused) {
            throw new LauncherFailure("The server's own databases could not be closed to the services.", refused);
        }
    }
}
