package org.capacitycommons.http.parcel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.capacitycommons.audit.testing.PostgresServer;
import org.capacitycommons.audit.testing.TestDatabase;

/** A real database with the two tables that the counter needs. */
public final class ParcelDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestDatabase database = PostgresServer.running().database("parcels");
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table parcel (label text not null);
                    create table idempotency (
                        subject text not null, key text not null, request_hash text not null, status int,
                        location text, etag text, body text, created_at timestamptz not null default now(),
                        primary key (subject, key));""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.owner(),
                "quarkus.datasource.password", TestDatabase.PASSWORD);
    }

    @Override
    public void stop() {
        // The server ends with the JVM.
    }
}
