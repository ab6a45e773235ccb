package org.capacitycommons.launcher.audit;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.capacitycommons.audit.AuditEvent;
import org.capacitycommons.audit.AuditLog;
import org.capacitycommons.launcher.state.RandomText;
import org.capacitycommons.launcher.state.Secret;
import org.capacitycommons.launcher.state.Secrets;
import org.capacitycommons.launcher.testserver.HomeWithServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with the keys of the database changes what happened; the check from outside says where. */
class AuditCheckTest {

    private static final String TABLES = """
            create table audit_head (chain text primary key, seq bigint not null, hash text not null);
            create table audit_event (chain text, seq bigint, at timestamptz, actor text, action text, subject text,
              before text, after text, reason text, request_id text, prev_hash text, hash text, primary key (chain, seq));
            """;

    @TempDir
    static Path folder;

    private static HomeWithServer suite;

    @BeforeAll
    static void start() throws Exception {
        suite = HomeWithServer.started(folder, folder.resolve("home"));
        suite.execute("partner", TABLES);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @BeforeEach
    void writeTwoChains() throws Exception {
        suite.execute("partner", "truncate audit_event, audit_head");
        Secrets secrets = Secrets.keptIn(suite.home().secretsFile(), new RandomText());
        var source = new PGSimpleDataSource();
        source.setUrl(suite.server().address().url("partner"));
        source.setUser("postgres");
        source.setPassword(secrets.of(Secret.POSTGRES_SUPERUSER));
        var log = new AuditLog(source, Clock.systemUTC());
        for (String chain : new String[] {"demo-ke-agriculture", "demo-sn-health"}) {
            for (int number = 1; number <= 5; number++) {
                log.append(new AuditEvent(
                        chain, "person", "project.save", "project/" + number, null, "{}", null, "request-" + number));
            }
        }
    }

    @Test
    void untouchedTrail_isIntact_alsoWhereAServiceNeverStarted() {
        AuditFindings findings = new AuditCheck(suite.server().address()).run();

        assertThat(findings.intact()).isTrue();
        assertThat(findings.lines())
                .containsExactly(
                        "  catalog: 0 of 0 chains intact, 0 events in them",
                        "  partner: 2 of 2 chains intact, 10 events in them");
    }

    @Test
    void changedDeed_isNamedWithItsChainAndRow() throws Exception {
        suite.execute("partner", "update audit_event set actor = 'another' where chain = 'demo-sn-health' and seq = 3");

        AuditFindings findings = new AuditCheck(suite.server().address()).run();

        assertThat(findings.intact()).isFalse();
        assertThat(findings.lines())
                .contains(
                        "  partner: 1 of 2 chains intact, 5 events in them",
                        "  BROKEN: partner, chain demo-sn-health, row 3: its content is not what was hashed");
    }

    @Test
    void removedLastDeed_isMissed() throws Exception {
        suite.execute("partner", "delete from audit_event where chain = 'demo-ke-agriculture' and seq = 5");

        assertThat(new AuditCheck(suite.server().address()).run().lines())
                .contains("  BROKEN: partner, chain demo-ke-agriculture, row 5: the row is missing");
    }
}
