package org.capacitycommons.partner.advisory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.CatalogStub;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.move;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.capacitycommons.partner.testdata.Steps.planned;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What an advisory of the catalogue asks of a deployment, from the first reading to the end. */
@ServiceTest
class AdvisoryStoryTest {
    private static final String ALERTS = "/api/v1/alerts";
    private static final String PROPOSALS = "/api/v1/suspension-proposals";
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Inject
    Follower follower;

    @Inject
    DataSource dataSource;

    @Test
    void advisory_raisesAnAlert_thatTheMinistryAcknowledges_andAWithdrawalClears() {
        String deployment = pilot();
        String advisory = told("MODERATE", 1, "PUBLISHED", "2025-04-28");
        follower.follow();

        String alert = alertOn(deployment, advisory);
        given().get(ALERTS + "/" + alert)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("deployment", equalTo(deployment))
                .body("revisions", contains("2025-04-28"))
                .body("response", nullValue());
        as(ADMIN_ONE).get(ALERTS + "?limit=100").then().statusCode(200).body("items.id", hasItem(alert));

        acknowledge(KENYA_EDITOR, alert, 0, "Officers check every answer.")
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("response", equalTo("Officers check every answer."));
        as(ADMIN_ONE).get(ALERTS + "?limit=100").then().body("items.id", not(hasItem(alert)));

        tell(advisory, "MODERATE", 2, "WITHDRAWN", "2025-04-28");
        follower.follow();
        given().get(ALERTS + "/" + alert)
                .then()
                .body("state", equalTo("CLEARED"))
                .body("clearedBecause", equalTo("ADVISORY_WITHDRAWN"));
        acknowledge(KENYA_EDITOR, alert, 2, "Too late.")
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void advisoryOnAnotherRevision_raisesNothing() {
        String deployment = pilot();
        told("SEVERE", 1, "PUBLISHED", "2024-01-01");
        follower.follow();

        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .body("alerts.advisory.text", not(hasItem("Told for 2024-01-01")));
    }

    @Test
    void feedReadTwice_andTwoFollowersAtOnce_raiseOneAlert() throws SQLException, InterruptedException {
        String deployment = pilot();
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        Thread other = Thread.startVirtualThread(follower::follow);
        follower.follow();
        other.join();
        follower.follow();
        sql("update advisory_feed set cursor = null");
        follower.follow();

        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .body("alerts.findAll { it.advisory.id == '" + advisory + "' }", hasSize(1));
    }

    @Test
    void outageOfTheCatalogue_isCaughtUp() {
        String deployment = pilot();
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        CatalogStub.failNext(1);
        follower.follow();
        assertThat(alertsOn(deployment)).doesNotContain(advisory);

        follower.follow();
        assertThat(alertsOn(deployment)).contains(advisory);
    }

    @Test
    void newUseOfAnAffectedRevision_raisesOneAtOnce_seenByItsMinistryOnly() {
        String advisory = told("MODERATE", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String planned = planned();

        Steps.add(planned, "model-uses", Sample.example("model-use-request"))
                .statusCode(201)
                .body("alerts.advisory.id", hasItem(advisory));

        String alert = alertOn(planned, advisory);
        given().get(ALERTS + "/" + alert).then().statusCode(404);
        as(SENEGAL_SUBMITTER).get(ALERTS + "/" + alert).then().statusCode(404);
        as(KENYA_EDITOR).get(ALERTS + "/" + alert).then().statusCode(200);
    }

    @Test
    void cancelledDeployment_hasNothingToAcknowledge() {
        String planned = planned();
        Steps.add(planned, "model-uses", Sample.example("model-use-request")).statusCode(201);
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String alert = alertOn(planned, advisory);

        move(Account.KENYA_SUBMITTER, planned, "CANCELLED", "The season is over.")
                .statusCode(200);
        follower.follow();

        as(KENYA_EDITOR).get(ALERTS + "/" + alert).then().body("clearedBecause", equalTo("NOT_IN_USE"));
    }

    @Test
    void advisoryThatBecomesMoreSevere_asksAgain() {
        String deployment = pilot();
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String first = alertOn(deployment, advisory);
        acknowledge(KENYA_EDITOR, first, 0, "Noted.").statusCode(200);

        tell(advisory, "SEVERE", 2, "PUBLISHED", "2025-04-28");
        follower.follow();

        given().get(ALERTS + "/" + first).then().body("clearedBecause", equalTo("SUPERSEDED"));
        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .body("alerts.findAll { it.advisory.id == '" + advisory + "' }.state", contains("OPEN", "CLEARED"));
    }

    @Test
    void openAlert_whoseAdvisoryBecomesSevere_isRaisedAnew_andProposedInTime() throws SQLException {
        String deployment = pilot();
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String first = alertOn(deployment, advisory);

        tell(advisory, "SEVERE", 2, "PUBLISHED", "2025-04-28");
        follower.follow();

        given().get(ALERTS + "/" + first).then().body("clearedBecause", equalTo("SUPERSEDED"));
        String second = given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .extract()
                .path("alerts.find { it.advisory.id == '" + advisory + "' && it.state == 'OPEN' }.id");
        raisedEarlier(second, "8 days");
        follower.follow();
        assertThat(proposed(second)).hasSize(1);
    }

    @Test
    void ministry_clearsNoAlert_alsoNotPastTheService() throws SQLException {
        String deployment = pilot();
        String advisory = told("LOW", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String number = alertOn(deployment, advisory).substring("AL-".length());

        for (String change : List.of(
                "state = 'CLEARED', cleared_at = now(), cleared_because = 'NOT_IN_USE'",
                "severity = 'LOW', state = 'ACKNOWLEDGED', response = 'x', acknowledged_at = now(),"
                        + " acknowledged_by = 'kenya-editor', revisions = '{}'")) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select set_config('app.org', 'demo-ke-agriculture', true),"
                        + " set_config('app.role', 'ministry', true), set_config('app.subject', 'kenya-editor', true)");
                assertThatThrownBy(() -> statement.executeUpdate(
                                "update advisory_alert set " + change + " where id = " + number))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .extracting("SQLState")
                        .isEqualTo("42501");
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void severeOne_unacknowledgedForSevenDays_isProposedForSuspension_andNothingMore() throws SQLException {
        String deployment = pilot();
        String advisory = told("SEVERE", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String alert = alertOn(deployment, advisory);
        raisedEarlier(alert, "6 days 23 hours");
        follower.follow();
        assertThat(proposed(alert)).isEmpty();

        raisedEarlier(alert, "1 hour");
        follower.follow();
        String proposal = proposed(alert).getFirst();
        given().get(DEPLOYMENTS + "/" + deployment).then().body("stage", equalTo("PILOT"));
        as(KENYA_EDITOR).get(PROPOSALS).then().statusCode(403);
        dismiss(AUDITOR, proposal, 0, "Not mine to say.").statusCode(403);
        dismiss(ADMIN_ONE, proposal, 7, "The line reads no tables.").statusCode(412);
        dismiss(ADMIN_ONE, proposal, 0, "").statusCode(422).body("errors.field", contains("reason"));
        dismiss(ADMIN_ONE, proposal, 0, "The line reads no tables.")
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        dismiss(ADMIN_ONE, proposal, 1, "Again.").statusCode(409);
        follower.follow();
        assertThat(proposed(alert)).isEmpty();
    }

    @Test
    void proposal_lapsesOnceTheMinistryAnswers_andIsFollowedByASuspension() throws SQLException {
        String answered = pilot();
        String suspended = pilot();
        String advisory = told("SEVERE", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String first = alertOn(answered, advisory);
        String second = alertOn(suspended, advisory);
        raisedEarlier(first, "8 days");
        raisedEarlier(second, "8 days");
        follower.follow();
        assertThat(proposed(first)).hasSize(1);

        acknowledge(KENYA_EDITOR, first, 0, "Switched off for tables.").statusCode(200);
        move(ADMIN_ONE, suspended, "SUSPENDED", "Nobody answered.").statusCode(200);
        follower.follow();

        assertThat(proposed(first)).isEmpty();
        assertThat(proposed(second)).isEmpty();
    }

    @Test
    void acknowledging_isUpToTheMinistryOfTheDeployment() {
        String deployment = pilot();
        String advisory = told("MODERATE", 1, "PUBLISHED", "2025-04-28");
        follower.follow();
        String alert = alertOn(deployment, advisory);

        acknowledge(SENEGAL_SUBMITTER, alert, 0, "Not ours.").statusCode(403);
        acknowledge(ADMIN_ONE, alert, 0, "Not ours.").statusCode(403);
        acknowledge(KENYA_EDITOR, alert, 3, "Stale.").statusCode(412);
        acknowledge(KENYA_EDITOR, alert, 0, " ").statusCode(422).body("errors.field", contains("response"));
        as(ADMIN_ONE).get(ALERTS + "?state=FORGOTTEN").then().statusCode(400);
        as(SENEGAL_SUBMITTER).get(ALERTS + "?limit=100").then().statusCode(200).body("items", empty());
    }

    private String told(String severity, int version, String state, String revision) {
        String id = "ADV-" + NUMBER.incrementAndGet();
        tell(id, severity, version, state, revision);
        return id;
    }

    private static void tell(String id, String severity, int version, String state, String revision) {
        ObjectNode advisory = Sample.catalogExample("advisory").deepCopy();
        advisory.put("id", id)
                .put("severity", severity)
                .put("version", version)
                .put("state", state)
                .put("text", "Told for " + revision);
        advisory.putArray("revisions").add(revision);
        CatalogStub.tell(advisory);
    }

    private static String alertOn(String deployment, String advisory) {
        return as(AUDITOR)
                .get(DEPLOYMENTS + "/" + deployment)
                .then()
                .statusCode(200)
                .extract()
                .path("alerts.find { it.advisory.id == '" + advisory + "' }.id");
    }

    private static List<String> alertsOn(String deployment) {
        return given().get(DEPLOYMENTS + "/" + deployment).then().extract().path("alerts.advisory.id");
    }

    private static ValidatableResponse acknowledge(Account account, String alert, long version, String response) {
        return writing(account, version)
                .body(Map.of("response", response))
                .post(ALERTS + "/" + alert + "/acknowledgement")
                .then();
    }

    private static ValidatableResponse dismiss(Account account, String proposal, long version, String reason) {
        return writing(account, version)
                .body(Map.of("reason", reason))
                .post(PROPOSALS + "/" + proposal + "/dismissal")
                .then();
    }

    private static List<String> proposed(String alert) {
        return as(AUDITOR)
                .get(PROPOSALS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.alert == '" + alert + "' }.id");
    }

    private void raisedEarlier(String alert, String by) throws SQLException {
        sql("update advisory_alert set raised_at = raised_at - interval '" + by + "' where id = "
                + alert.substring("AL-".length()));
    }

    private void sql(String change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement announcement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(change)) {
            connection.setAutoCommit(false);
            announcement.execute("select set_config('app.role', 'system', true)");
            assertThat(update.executeUpdate()).isPositive();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
