package org.capacitycommons.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.capacitycommons.launcher.LauncherFailure;

/** Makes sure that the server really writes before it says so: a suite that might lose data must not come up at all. */
final class SafetySettings {

    private static final List<String> PROMISED =
            List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private SafetySettings() {}

    static void verify(DatabaseServer server) {
        try (Connection connection = server.admin("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : PROMISED) {
                try (var rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    if (!rows.getString(1).equals("on")) {
                        throw new LauncherFailure("PostgreSQL runs with %s = %s, which could lose data."
                                .formatted(setting, rows.getString(1)));
                    }
                }
            }
        } catch (SQLException refused) {
            throw new LauncherFailure(
                    "PostgreSQL refused its own administrator: secrets.json does not belong to this data.", refused);
        }
    }
}
