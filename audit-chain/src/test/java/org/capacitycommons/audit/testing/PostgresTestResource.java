package org.capacitycommons.audit.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} the database named by the argument {@code database}. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private String name = "test";

    @Override
    public void init(Map<String, String> args) {
        name = args.getOrDefault("database", name);
    }

    @Override
    public Map<String, String> start() {
        TestDatabase database = PostgresServer.running().database(name);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", TestDatabase.PASSWORD,
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", TestDatabase.PASSWORD,
                "quarkus.flyway.placeholders.app_role", database.app());
    }

    @Override
    public void stop() {
        // The server serves the next test class too and ends with the JVM.
    }
}
