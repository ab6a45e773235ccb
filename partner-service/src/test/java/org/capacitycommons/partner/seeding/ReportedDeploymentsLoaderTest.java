package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.security.SystemWork;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Loading the same file again, and one in which a single row has changed. */
@ServiceTest
class ReportedDeploymentsLoaderTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-04-01T08:00:00Z");
    private static final String TITLE = "MAZU early warning for several hazards";

    @Inject
    DataSource dataSource;

    private record Stamp(long version, Instant updatedAt) {}

    @Test
    void onlyTheRowThatChanged_getsANewVersionAndTheTimeOfTheClock() {
        SystemWork.run(() -> {
            QuarkusTransaction.begin();
            try (Connection connection = dataSource.getConnection()) {
                String file = ReferenceFile.read("reported-deployments.csv").text();
                load(file.replace(TITLE, TITLE + " as first told"), FIRST, connection);
                Stamp told = stamp("R-001", connection);
                Stamp other = stamp("R-002", connection);
                assertThat(told.updatedAt()).isEqualTo(FIRST);

                load(file, SECOND, connection);

                assertThat(stamp("R-001", connection)).isEqualTo(new Stamp(told.version() + 1, SECOND));
                assertThat(stamp("R-002", connection)).isEqualTo(other);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static void load(String file, Instant now, Connection connection) throws SQLException {
        assertThat(file).contains(TITLE);
        assertThat(new ReportedDeploymentsLoader(Clock.fixed(now, ZoneOffset.UTC)).load(file, connection))
                .isEqualTo(36);
    }

    private static Stamp stamp(String id, Connection connection) throws SQLException {
        String sql = "select version, updated_at from deployment where id = '" + id + "'";
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return new Stamp(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }
}
