package org.capacitycommons.partner.housekeeping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class OldAnswersTest {
    private static final String AS_SOMEBODY = "set app.subject = 'somebody-once'";

    @Inject
    OldAnswers oldAnswers;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void answersOfAllCallers_areForgottenAfterThreeDays() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(AS_SOMEBODY);
            statement.executeUpdate("insert into idempotency (subject, key, request_hash, created_at) values"
                    + " ('somebody-once', 'old', '', now() - interval '4 days'),"
                    + " ('somebody-once', 'new', '', now() - interval '2 days') on conflict do nothing");

            oldAnswers.forget();

            try (ResultSet left = statement.executeQuery("select string_agg(key, ',') from idempotency")) {
                left.next();
                assertThat(left.getString(1)).isEqualTo("new");
            }
        }
    }
}
