package org.capacitycommons.launcher.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.audit.AuditVerifier;
import org.capacitycommons.audit.Verification;
import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.database.DatabaseServer;
import org.capacitycommons.launcher.database.SuiteDatabase;

/**
 * Walks every audit chain of the suite, row by row, straight in the databases: a service that was altered has no say in
 * it. Reads only.
 */
public final class AuditCheck {

    private static final List<SuiteDatabase> WITH_TRAIL = List.of(SuiteDatabase.CATALOG, SuiteDatabase.PARTNER);

    private final DatabaseServer server;

    public AuditCheck(DatabaseServer server) {
        this.server = server;
    }

    /** What was found, chain by chain, in each database that has a trail. */
    public AuditFindings run() {
        Map<SuiteDatabase, List<Verification>> found = new EnumMap<>(SuiteDatabase.class);
        for (SuiteDatabase database : WITH_TRAIL) {
            try (Connection connection = server.admin(database.database())) {
                found.put(
                        database, hasTrail(connection) ? new AuditVerifier(connection).verifyAll() : new ArrayList<>());
            } catch (SQLException refused) {
                throw new LauncherFailure(
                        "The audit trail of the database %s could not be read (%s)."
                                .formatted(database.database(), refused.getSQLState()),
                        refused);
            }
        }
        return new AuditFindings(found);
    }

    /** A service that never started has not made its tables yet. */
    private static boolean hasTrail(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('public.audit_event') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
