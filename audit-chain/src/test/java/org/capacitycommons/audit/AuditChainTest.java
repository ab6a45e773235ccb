package org.capacitycommons.audit;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.audit.testing.OneConnection;
import org.capacitycommons.audit.testing.PostgresServer;
import org.capacitycommons.audit.testing.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditChainTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00.123456789Z"), ZoneOffset.UTC);
    private static final TestDatabase DATABASE = PostgresServer.running().database("audit");

    @BeforeEach
    void freshTables() throws Exception {
        try (InputStream sql = AuditLog.class.getResourceAsStream("/audit/tables.sql");
                Connection connection = DATABASE.asOwner();
                Statement statement = connection.createStatement()) {
            assertThat(sql).isNotNull();
            statement.execute(
                    "drop schema public cascade; create schema public; grant usage on schema public to public");
            statement.execute(new String(sql.readAllBytes(), UTF_8).replace("${app_role}", DATABASE.app()));
        }
    }

    @Test
    void aChainThatNobodyTouched_isIntact() throws Exception {
        record("ministry-a", 3);

        assertThat(verify("ministry-a")).isEqualTo(new Verification.Intact("ministry-a", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set reason = 'another' where seq = 2       | 2 | its content is not what was hashed
            update audit_event set before = '' where seq = 2              | 2 | its content is not what was hashed
            update audit_event set at = at + interval '1 us' where seq=3  | 3 | its content is not what was hashed
            delete from audit_event where seq = 2                         | 2 | the row is missing
            delete from audit_event where seq = 4                         | 4 | the row is missing
            update audit_event set prev_hash = hash where seq = 3         | 3 | it does not point to the row before it
            update audit_head set seq = 3                                 | 4 | the head of the chain does not fit its last row
            """)
    void whoeverRewritesHistoryWithTheOwnersRights_isFound(String tampering, long firstBadRow, String reason)
            throws Exception {
        record("ministry-a", 4);
        try (Connection connection = DATABASE.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_event disable trigger all");
            statement.execute(tampering);
        }

        assertThat(verify("ministry-a")).isEqualTo(new Verification.Broken("ministry-a", firstBadRow, reason));
    }

    @ParameterizedTest
    @CsvSource({"update audit_event set actor = 'me'", "delete from audit_event", "truncate audit_event"})
    void theServiceItself_canNotAlterWhatItWrote(String tampering) throws Exception {
        record("ministry-a", 1);

        try (Connection connection = DATABASE.asApp();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(tampering))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void aChangeThatIsRolledBack_leavesNoDeedAndNoGap() throws Exception {
        record("ministry-a", 1);
        try (Connection connection = DATABASE.asApp()) {
            connection.setAutoCommit(false);
            new AuditLog(new OneConnection(connection), NOON).append(deed("ministry-a", "undone"));
            connection.rollback();
        }
        record("ministry-a", 1);

        assertThat(verify("ministry-a")).isEqualTo(new Verification.Intact("ministry-a", 2));
    }

    @Test
    void manyWritersOfOneChain_leaveOneUnbrokenRow() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            var done = IntStream.range(0, 8)
                    .mapToObj(_ -> writers.submit(() -> {
                        record("ministry-a", 5);
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(verify("ministry-a")).isEqualTo(new Verification.Intact("ministry-a", 40));
    }

    private static AuditEvent deed(String chain, @Nullable String reason) {
        return new AuditEvent(chain, "sub-1", "project.submit", "project/P-1", null, "{}", reason, "request-1");
    }

    private static void record(String chain, int times) throws SQLException {
        try (Connection connection = DATABASE.asApp()) {
            connection.setAutoCommit(false);
            AuditLog log = new AuditLog(new OneConnection(connection), NOON);
            for (int i = 0; i < times; i++) {
                log.append(deed(chain, null));
                connection.commit();
            }
        }
    }

    private static Verification verify(String chain) throws SQLException {
        try (Connection connection = DATABASE.asApp()) {
            return new AuditVerifier(connection).verify(chain);
        }
    }
}
