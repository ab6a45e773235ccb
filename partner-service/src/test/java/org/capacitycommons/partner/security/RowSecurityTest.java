package org.capacitycommons.partner.security;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The second wall alone: plain SQL as the application's role, with every check of the application out of the way. */
@ServiceTest
class RowSecurityTest {
    private static final List<String> CLOSED_TABLES =
            List.of("submission", "contributor", "change_request", "review", "condition", "deployment_contributor");
    private static final List<String> PUBLIC_PARTS = List.of(
            "site",
            "model_use",
            "participant",
            "indicator",
            "result",
            "result_part",
            "transaction",
            "budget_line",
            "document");

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private String inReview = "";

    @BeforeEach
    void recordsOfKenya() {
        inReview = Steps.submitted(Sample.maizeAdvice());
        Steps.take(Account.ADMIN_ONE, inReview);
        Steps.planned();
        Steps.draft(Account.KENYA_SUBMITTER, "Only for Kenya");
    }

    @Test
    void anyone_seesOnlyWhatIsPublic() throws SQLException {
        try (Connection nobody = as("", "anonymous")) {
            assertThat(count(nobody, "project where state <> 'APPROVED'")).isZero();
            assertThat(count(nobody, "project")).isPositive();
            assertThat(count(nobody, "deployment where stage = 'PLANNED'")).isZero();
            assertThat(count(nobody, "deployment where origin = 'REPORTED'")).isEqualTo(36);
            for (String table : CLOSED_TABLES) {
                assertThat(count(nobody, table)).as(table).isZero();
            }
        }
    }

    @Test
    void connectionThatWasToldNothing_seesOnlyWhatIsPublic() throws SQLException {
        try (Connection untold = DriverManager.getConnection(url, user, password)) {
            assertThat(count(untold, "project where state <> 'APPROVED'")).isZero();
            assertThat(count(untold, "submission")).isZero();
        }
    }

    @Test
    void publicViews_showToEverybodyJustWhatAnyoneMaySee() throws SQLException {
        try (Connection admin = as("commons-office", "admin");
                Connection nobody = as("", "anonymous")) {
            for (String part : PUBLIC_PARTS) {
                assertThat(count(
                                admin,
                                "public_" + part + " v where not exists (select 1 from deployment d where d.id = "
                                        + "v.deployment and (d.origin <> 'REGISTERED' or d.stage in "
                                        + "('PILOT', 'OPERATIONAL', 'SUSPENDED', 'CLOSED')))"))
                        .as(part)
                        .isZero();
                assertThat(count(admin, "public_" + part)).as(part).isEqualTo(count(nobody, "public_" + part));
            }
            assertThat(count(nobody, "public_deployment")).isEqualTo(count(nobody, "deployment"));
            assertThat(count(admin, "deployment")).isGreaterThan(count(admin, "public_deployment"));
        }
    }

    @Test
    void otherMinistry_seesNothingOfKenya() throws SQLException {
        try (Connection senegal = as("demo-sn-health", "ministry")) {
            assertThat(count(senegal, "project where organisation = 'demo-ke-agriculture' and state <> 'APPROVED'"))
                    .isZero();
            for (String table : CLOSED_TABLES) {
                assertThat(count(senegal, table + " where organisation = 'demo-ke-agriculture'"))
                        .as(table)
                        .isZero();
            }
            for (String table : List.of("site", "model_use", "indicator")) {
                assertThat(count(
                                senegal,
                                table + " c where not exists (select 1 from deployment d where d.id = c.deployment)"))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void otherMinistry_changesNothingOfKenya() throws SQLException {
        try (Connection senegal = as("demo-sn-health", "ministry");
                Statement statement = senegal.createStatement()) {
            assertThat(statement.executeUpdate("update project set title = 'Taken over' where nation = 'KE'"))
                    .isZero();
            assertThat(statement.executeUpdate(
                            "update deployment set title = 'Taken over' where organisation = 'demo-ke-agriculture'"))
                    .isZero();
            assertThatThrownBy(() -> statement.executeUpdate("insert into contributor values"
                            + " ('KE', 'P-1001', 'spy', 'demo-ke-agriculture', 'Spy', now())"))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void applicationRole_canNeitherAlterTheTrailNorASubmissionNorDelete() throws SQLException {
        for (String forbidden : List.of(
                "update audit_event set actor = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "update submission set content = '{}'",
                "delete from submission",
                "delete from project",
                "update deployment_public set stage = 'CLOSED'",
                "insert into statistics_cell select * from statistics_cell",
                "select * from statistics_fact",
                "delete from advisory_alert",
                "insert into deployment_contributor values ('KE', 'D-2001', 'rival', 'demo-ke-agriculture', now())",
                "update deployment_contributor set subject = 'rival'",
                "delete from deployment_contributor",
                "insert into advisory_feed values (1, 'x', now())",
                "update capacity_assessment set tier = 5",
                "alter table project disable row level security")) {
            try (Connection admin = as("commons-office", "admin");
                    Statement statement = admin.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting("SQLState")
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void matchedPartner_writesNothingThatIsTheMinistrys() throws SQLException {
        try (Connection untold = DriverManager.getConnection(url, user, password)) {
            assertThat(count(
                            untold,
                            "pg_policies where tablename in ('go_live_review', 'progress_report', 'participant',"
                                    + " 'budget_line', 'report_item') and cmd <> 'SELECT'"
                                    + " and coalesce(qual, '') || coalesce(with_check, '') like '%reports_on%'"))
                    .isZero();
        }
    }

    @Test
    void ministry_canNotDecideOnItsOwnProject() throws SQLException {
        for (String state : List.of("APPROVED", "REJECTED")) {
            refused(
                    as("demo-ke-agriculture", "ministry", "kenya-submitter"),
                    "update project set state = '" + state + "', decided_by = 'kenya-submitter'"
                            + " where organisation = 'demo-ke-agriculture' and state = 'IN_REVIEW'");
        }
        refused(as("demo-ke-agriculture", "ministry", "kenya-submitter"), """
                insert into project select nation, 'P-0', organisation, 0, 'APPROVED', title, sector, language,
                  risk_tier, answers, rounds, created_at, updated_at, saved_at from project where state = 'IN_REVIEW'
                limit 1""");
    }

    @Test
    void administrator_canNotDecideOnWhatItWrote_norInAnothersName_norAlone() throws SQLException {
        String decide = "update project set state = 'APPROVED', decided_by = '%s' where id = '" + inReview + "'";

        refused(as("commons-office", "admin", "kenya-submitter"), decide.formatted("kenya-submitter"));
        refused(as("commons-office", "admin", "admin-one"), decide.formatted("admin-two"));
        refused(as("commons-office", "admin", "admin-one"), "update project set state = 'APPROVED'");
        refused(
                as("commons-office", "admin", "admin-one"),
                "update project set risk_tier = 'HIGH', state = 'APPROVED', decided_by = 'admin-one'"
                        + " where state = 'IN_REVIEW'");
        refused(as("commons-office", "admin", "admin-one"), "update review set second = reviewer");
        try (Connection admin = as("commons-office", "admin", "admin-one");
                Statement statement = admin.createStatement()) {
            assertThat(statement.executeUpdate(decide.formatted("admin-one"))).isPositive();
        }
    }

    @Test
    void accountWithoutAMinistrysRole_changesNothingOfItsOrganisation() throws SQLException {
        try (Connection auditing = as("demo-ke-agriculture", "anonymous", "auditor-of-kenya");
                Statement statement = auditing.createStatement()) {
            assertThat(count(auditing, "project where state <> 'APPROVED'")).isPositive();
            assertThat(statement.executeUpdate("update project set title = 'Taken over'"))
                    .isZero();
            assertThat(statement.executeUpdate("update deployment set title = 'Taken over'"))
                    .isZero();
        }
    }

    @Test
    void copiesOfDrafts_areAsClosedAsTheDrafts() throws SQLException {
        try (Connection untold = DriverManager.getConnection(url, user, password);
                Connection senegal = as("demo-sn-health", "ministry", "senegal-submitter");
                Connection kenya = as("demo-ke-agriculture", "ministry", "kenya-submitter");
                Connection auditor = as("commons-office", "auditor", "auditor")) {
            assertThat(count(untold, "audit_event")).isZero();
            assertThat(count(untold, "idempotency")).isZero();
            assertThat(count(senegal, "audit_event where chain <> 'demo-sn-health'"))
                    .isZero();
            assertThat(count(senegal, "idempotency where subject <> 'senegal-submitter'"))
                    .isZero();
            assertThat(count(kenya, "audit_event where chain = 'demo-ke-agriculture'"))
                    .isPositive();
            assertThat(count(kenya, "idempotency where subject = 'kenya-submitter'"))
                    .isPositive();
            assertThat(count(kenya, "idempotency where subject = 'admin-one'")).isZero();
            assertThat(count(auditor, "audit_event where chain = 'demo-ke-agriculture'"))
                    .isPositive();
            assertThat(count(auditor, "idempotency where subject <> 'auditor'")).isZero();
        }
    }

    @Test
    void nobody_writesIntoTheTrailOfOthers() throws SQLException {
        refused(as("demo-sn-health", "ministry", "senegal-submitter"), """
                insert into audit_event values ('demo-ke-agriculture', 0, now(), 'kenya-submitter', 'project.save',
                  'project/P-0', null, null, null, 'forged', '', '')""");
    }

    @Test
    void whoRecused_decidesNoMore_norGivesTheFirstOfTwoApprovals() throws SQLException {
        Steps.decide(Account.ADMIN_ONE, inReview, 1, "RECUSE", "A cousin works there.")
                .statusCode(200);
        Steps.take(Account.ADMIN_TWO, inReview).statusCode(201);
        String where = " where id = '" + inReview + "'";

        refused(
                as("commons-office", "admin", "admin-one"),
                "update project set state = 'REJECTED', decided_by = 'admin-one'" + where);
        try (Connection admin = as("commons-office", "admin", "admin-one");
                Statement statement = admin.createStatement()) {
            assertThat(statement.executeUpdate("update project set reviewer = 'admin-one'" + where))
                    .isOne();
            assertThatThrownBy(() -> statement.executeUpdate("update project set state = 'AWAITING_SECOND'" + where))
                    .extracting("SQLState")
                    .isEqualTo("42501");
        }
        try (Connection admin = as("commons-office", "admin", "admin-two");
                Statement statement = admin.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update project set state = 'REJECTED', decided_by = 'admin-two'" + where))
                    .isOne();
        }
    }

    @Test
    void whoWroteInADeployment_decidesNothingOfIt_andNobodyAloneOfHighRisk() throws SQLException {
        String deployment = Steps.pilotOf(Steps.approvedOfHighRisk());
        Life.report(Account.KENYA_COUNTER, deployment, "milestones", Life.milestone())
                .statusCode(201);
        String amendment = Life.submittedAmendment(deployment, Life.newSite()).substring(Life.AMENDMENTS.length() + 1);
        String first = "update amendment set state = 'AWAITING_SECOND', first_by = '%1$s', first_by_name = '%1$s'"
                + " where id = '" + amendment + "'";
        String last = "update amendment set state = 'ACCEPTED', decided_by = '%1$s', decided_by_name = '%1$s'"
                + " where id = '" + amendment + "'";

        refused(as("commons-office", "admin", "kenya-counter"), first.formatted("kenya-counter"));
        refused(as("commons-office", "admin", "admin-one"), first.formatted("admin-two"));
        refused(as("commons-office", "admin", "admin-one"), last.formatted("admin-one"));
        try (Connection admin = as("commons-office", "admin", "admin-one");
                Statement statement = admin.createStatement()) {
            assertThat(statement.executeUpdate(first.formatted("admin-one"))).isOne();
            assertThatThrownBy(() -> statement.executeUpdate(last.formatted("admin-one")))
                    .extracting("SQLState")
                    .isEqualTo("23514");
        }
    }

    private static void refused(Connection connection, String change) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isIn("42501", "23514");
        }
    }

    private Connection as(String organisation, String role) throws SQLException {
        return as(organisation, role, "");
    }

    private Connection as(String organisation, String role, String subject) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.org', ?, true),"
                + " set_config('app.role', ?, true), set_config('app.subject', ?, true)")) {
            set.setString(1, organisation);
            set.setString(2, role);
            set.setString(3, subject);
            set.execute();
        }
        return connection;
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
