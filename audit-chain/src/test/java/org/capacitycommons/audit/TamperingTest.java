package org.capacitycommons.audit;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.OneConnection;
import org.capacitycommons.audit.testing.PostgresServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A superuser of the database, whom no trigger and no grant stops, changes one thing: a thousand times, each time
 * something else, and each time it is taken back. The verifier names the first row that is not as it was written.
 */
class TamperingTest {
    private static final int TIMES = 1_000;
    private static final long SEED = 20_261_124;
    private static final String[] CHAINS = {"ministry-a", "ministry-b", "ministry-c"};
    private static final int ROWS = 40;
    private static final String[] TEXTS = {
        "actor", "action", "subject", "before", "after", "reason", "request_id", "prev_hash", "hash"
    };

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private Connection superuser;

    @BeforeEach
    void threeChains() throws Exception {
        PostgresServer.running().database("tampering");
        superuser = PostgresServer.running().superuser("tampering");
        try (InputStream sql = AuditLog.class.getResourceAsStream("/audit/tables.sql");
                Statement statement = superuser.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            statement.execute(new String(sql.readAllBytes(), UTF_8).replace("${app_role}", "tampering_app"));
        }
        superuser.setAutoCommit(false);
        int deeds = 0;
        Clock clock = InstantSource.offset(InstantSource.system(), Duration.ofHours(-1))
                .withZone(ZoneOffset.UTC);
        AuditLog log = new AuditLog(new OneConnection(superuser), clock);
        for (int row = 0; row < ROWS; row++) {
            for (String chain : CHAINS) {
                deeds++;
                log.append(deed(chain, deeds));
            }
        }
        superuser.commit();
        execute("set session_replication_role = replica");
        superuser.commit();
    }

    @AfterEach
    void leave() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    private static AuditEvent deed(String chain, int number) {
        return new AuditEvent(
                chain,
                "sub-" + number % 7,
                "project.save",
                "project/P-" + number,
                number % 3 == 0 ? null : "{\"title\":\"" + (number - 1) + "\"}",
                "{\"title\":\"" + number + "\"}",
                number % 5 == 0 ? "because " + number : null,
                "request-" + number);
    }

    /** One act, and the first bad row of each chain that it touches. */
    private record Tampering(String sql, Map<String, Long> firstBad) {}

    @Test
    void aThousandSingleChanges_eachNamesTheFirstBadRow() throws Exception {
        assertThat(broken()).as("before anybody touched anything").isEmpty();

        Map<String, Integer> kinds = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Tampering one = next(kinds);
            execute(one.sql());
            Map<String, Long> found = broken();
            superuser.rollback();
            if (!found.equals(one.firstBad())) {
                wrong.add("%s: %s expected, %s named".formatted(one.sql(), one.firstBad(), found));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(kinds.values())
                .as("kinds of tampering: %s", kinds)
                .hasSize(11)
                .allMatch(times -> times >= 40);
        assertThat(broken()).as("after everything was taken back").isEmpty();
    }

    private Tampering next(Map<String, Integer> kinds) {
        String chain = CHAINS[random.nextInt(CHAINS.length)];
        long row = 1L + random.nextInt(ROWS);
        String where = " where chain = '%s' and seq = %d".formatted(chain, row);
        int kind = random.nextInt(11);
        kinds.merge("kind " + kind, 1, Integer::sum);
        return switch (kind) {
            case 0 -> text(chain, row, where);
            case 1 ->
                new Tampering(
                        "update audit_event set at = at + interval '%d us'".formatted(oneTo(1_000_000)) + where,
                        Map.of(chain, row));
            case 2 -> new Tampering("delete from audit_event" + where, Map.of(chain, row));
            case 3 -> swapOfContents(chain);
            case 4 -> swapOfPlaces(chain);
            case 5 ->
                new Tampering(
                        "delete from audit_event where chain = '%s' and seq >= %d".formatted(chain, row),
                        Map.of(chain, row));
            case 6 ->
                new Tampering(
                        "update audit_head set seq = %d where chain = '%s'".formatted(row - 1, chain),
                        Map.of(chain, row));
            case 7 ->
                new Tampering(
                        "update audit_head set hash = md5('%d') where chain = '%s'".formatted(random.nextInt(), chain),
                        Map.of(chain, (long) ROWS));
            case 8 ->
                new Tampering(
                        "update audit_head set seq = %d where chain = '%s'".formatted(ROWS + oneTo(50), chain),
                        Map.of(chain, ROWS + 1L));
            case 9 -> elsewhere(chain, row, where);
            default -> forged(chain, row);
        };
    }

    /** Any text column, to another text, to the empty one, or to none at all. */
    private Tampering text(String chain, long row, String where) {
        String column = TEXTS[random.nextInt(TEXTS.length)];
        String value = switch (random.nextInt(3)) {
            case 0 -> "coalesce(%s, '') || 'x'".formatted(column);
            case 1 -> "''";
            default -> "case when %s is null then 'x' end".formatted(column);
        };
        return new Tampering(
                "alter table audit_event alter %1$s drop not null; update audit_event set %1$s = %2$s"
                                .formatted(column, value)
                        + where,
                Map.of(chain, row));
    }

    /** Two rows keep their numbers and exchange everything else. */
    private Tampering swapOfContents(String chain) {
        long first = oneTo(ROWS - 1);
        long second = first + oneTo((int) (ROWS - first));
        return new Tampering("""
                update audit_event e set (at, actor, action, subject, before, after, reason, request_id, prev_hash, hash)
                  = (select at, actor, action, subject, before, after, reason, request_id, prev_hash, hash
                     from audit_event o where o.chain = e.chain and o.seq = %1$d + %2$d - e.seq)
                where chain = '%3$s' and seq in (%1$d, %2$d)""".formatted(first, second, chain), Map.of(chain, first));
    }

    /** Two rows exchange their numbers. */
    private Tampering swapOfPlaces(String chain) {
        long first = oneTo(ROWS - 1);
        long second = first + oneTo((int) (ROWS - first));
        return new Tampering("""
                alter table audit_event drop constraint audit_event_pkey;
                update audit_event set seq = %1$d + %2$d - seq where chain = '%3$s' and seq in (%1$d, %2$d)""".formatted(first, second, chain), Map.of(chain, first));
    }

    /** A row is moved: to another place of its chain, before its beginning, or into another chain. */
    private Tampering elsewhere(String chain, long row, String where) {
        String other = CHAINS[(List.of(CHAINS).indexOf(chain) + 1) % CHAINS.length];
        return switch (random.nextInt(3)) {
            case 0 -> new Tampering("update audit_event set seq = seq + 1000" + where, Map.of(chain, row));
            case 1 -> new Tampering("update audit_event set seq = -seq" + where, Map.of(chain, -row));
            default ->
                new Tampering(
                        "update audit_event set chain = '%s', seq = %d".formatted(other, ROWS + 1) + where,
                        Map.of(chain, row, other, ROWS + 1L));
        };
    }

    /** A deed that nobody did, at the end or before the beginning; the head does not know of it. */
    private Tampering forged(String chain, long row) {
        boolean atTheEnd = random.nextBoolean();
        long seq = atTheEnd ? ROWS + 1L : 1 - row;
        return new Tampering("""
                insert into audit_event select chain, %d, at, actor, action, subject, before, after, reason, request_id,
                  prev_hash, hash from audit_event where chain = '%s' and seq = %d""".formatted(seq, chain, row), Map.of(chain, seq));
    }

    private int oneTo(int most) {
        return 1 + random.nextInt(most);
    }

    private Map<String, Long> broken() throws SQLException {
        Map<String, Long> broken = new TreeMap<>();
        for (Verification verification : new AuditVerifier(superuser).verifyAll()) {
            if (verification instanceof Verification.Broken(String chain, long seq, String _)) {
                broken.put(chain, seq);
            }
        }
        return broken;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
