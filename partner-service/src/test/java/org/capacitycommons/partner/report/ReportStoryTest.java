package org.capacitycommons.partner.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE_IN_KENYA;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.acceptedReport;
import static org.capacitycommons.partner.testdata.Life.conditionStep;
import static org.capacitycommons.partner.testdata.Life.draftReport;
import static org.capacitycommons.partner.testdata.Life.goLiveRequest;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.progress;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** From the first draft of a report to a deployment in operation, and to its end. */
@ServiceTest
class ReportStoryTest {

    @Test
    void report_goesBackAndForth_andWhatItCoversIsAcceptedWithIt() {
        String deployment = Steps.pilot();
        String milestone = report(KENYA_EDITOR, deployment, "milestones", Life.milestone())
                .extract()
                .path("id");
        String result = report(KENYA_EDITOR, deployment, "results", Life.result(Life.indicator(deployment)))
                .extract()
                .path("id");
        String draft = draftReport(deployment, progress(milestone, result));
        given().get(draft).then().statusCode(404);
        step(KENYA_EDITOR, draft, "submission", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/submitter-needed"));
        step(KENYA_SUBMITTER, draft, "submission", Map.of())
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("may", empty());
        as(ADMIN_ONE).get("/api/v1/reports?limit=100").then().body("items.deployment", hasItem(deployment));

        step(ADMIN_ONE, draft, "return", Map.of()).statusCode(422).body("errors.field", contains("comments"));
        step(ADMIN_ONE, draft, "return", Map.of("comments", List.of("How many callers were women?")))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        step(KENYA_SUBMITTER, draft, "submission", Map.of()).statusCode(409).body("missing", contains("answers"));
        Map<String, Object> answered = progress(milestone, result);
        answered.put("answers", Map.of("1", "Sixty of a hundred."));
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + Life.versionOf(draft) + "\"")
                .body(answered)
                .put(draft)
                .then()
                .statusCode(200)
                .body("comments[0].answer", equalTo("Sixty of a hundred."));
        step(KENYA_SUBMITTER, draft, "submission", Map.of()).statusCode(200);
        given().auth()
                .oauth2(KENYA_SUBMITTER.tokenAfterJoining(ADMIN_ONE))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v" + Life.versionOf(draft) + "\"")
                .post(draft + "/acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/conflict-of-interest"));
        step(ADMIN_ONE, draft, "acceptance", Map.of()).statusCode(200).body("state", equalTo("ACCEPTED"));

        given().get(draft)
                .then()
                .statusCode(200)
                .body("covers", containsInAnyOrder(milestone, result))
                .body("comments", empty())
                .body("submittedBy", nullValue());
        given().get(partOf(deployment, "milestones")).then().body("items[0].reported.acceptance", equalTo("ACCEPTED"));
        given().get(partOf(deployment, "results")).then().body("items[0].reported.acceptance", equalTo("ACCEPTED"));
        step(ADMIN_ONE, draft, "acceptance", Map.of()).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void milestoneToldAnewAfterTheSubmission_isNotAcceptedUnseen() {
        String deployment = Steps.pilot();
        String milestone = report(KENYA_EDITOR, deployment, "milestones", Life.milestone())
                .extract()
                .path("id");
        String submitted = Life.submittedReport(deployment, progress(milestone));
        Map<String, Object> changed = Life.milestone();
        changed.put("title", "A thousand calls");
        as(KENYA_EDITOR)
                .header("If-Match", "\"v0\"")
                .body(changed)
                .put(partOf(deployment, "milestones/" + milestone))
                .then()
                .statusCode(200);

        step(ADMIN_ONE, submitted, "acceptance", Map.of()).statusCode(200);

        given().get(partOf(deployment, "milestones")).then().body("items[0].reported.acceptance", equalTo("REPORTED"));
    }

    @Test
    void reportCoversOnlyWhatWasReportedOnItsDeployment() {
        String other = report(KENYA_EDITOR, Steps.pilot(), "milestones", Life.milestone())
                .extract()
                .path("id");
        String deployment = Steps.pilot();

        report(KENYA_EDITOR, deployment, "reports", progress(other))
                .statusCode(422)
                .body("errors.field", contains("covers"));
        report(KENYA_EDITOR, deployment, "reports", progress("XY-1"))
                .statusCode(422)
                .body("errors.field", contains("covers.0"));
        report(KENYA_EDITOR, Steps.planned(), "reports", progress()).statusCode(409);
    }

    @Test
    void pilotGoesLive_byAnAcceptedReportAndAReview() {
        String deployment = Steps.pilot();
        writing(KENYA_SUBMITTER, Steps.deploymentVersion(AUDITOR, deployment))
                .post(partOf(deployment, "go-live-reviews"))
                .then()
                .statusCode(409)
                .body("missing", contains("accepted-progress-report"));
        acceptedReport(deployment, progress());
        as(KENYA_SUBMITTER).get(DEPLOYMENTS + "/" + deployment).then().body("may", hasItem("request-go-live"));
        String severe = report(KENYA_EDITOR, deployment, "incidents", Life.incident("SEVERE"))
                .extract()
                .path("id");
        writing(KENYA_SUBMITTER, Steps.deploymentVersion(AUDITOR, deployment))
                .post(partOf(deployment, "go-live-reviews"))
                .then()
                .statusCode(409)
                .body("missing", contains("no-open-severe-incident"));
        step(
                        KENYA_EDITOR,
                        partOf(deployment, "incidents/" + severe),
                        "state",
                        Map.of("action", "MITIGATE", "correctiveAction", "Callers were called back."))
                .statusCode(200);

        String request = goLiveRequest(deployment);
        as(ADMIN_TWO).get("/api/v1/go-live-reviews?limit=100").then().body("items.deployment", hasItem(deployment));
        step(KENYA_SUBMITTER, request, "decision", Map.of("decision", "GRANT")).statusCode(403);
        step(ADMIN_ONE_IN_KENYA, request, "decision", Map.of("decision", "GRANT"))
                .statusCode(404);
        step(ADMIN_TWO, request, "decision", Map.of("decision", "REFUSE"))
                .statusCode(422)
                .body("errors.field", contains("reason"));
        step(ADMIN_TWO, request, "decision", Map.of("decision", "REFUSE", "reason", "Half a year is too short."))
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        step(ADMIN_TWO, request, "decision", Map.of("decision", "GRANT")).statusCode(409);
        step(ADMIN_TWO, goLiveRequest(deployment), "decision", Map.of("decision", "GRANT"))
                .statusCode(200);
        given().get(DEPLOYMENTS + "/" + deployment).then().body("stage", equalTo("OPERATIONAL"));
        Steps.move(ADMIN_ONE, deployment, "SUSPENDED", "A closer look.").statusCode(200);
        Steps.move(ADMIN_ONE, deployment, "PILOT", "Back.").statusCode(409);
        Steps.move(ADMIN_ONE, deployment, "OPERATIONAL", "All is well.").statusCode(200);
    }

    @Test
    void unmetCondition_keepsAPilotFromGoingLive_untilAnAdministratorTakesTheEvidence() {
        String project = Life.approvedWithCondition();
        String deployment = Steps.pilotOf(project);
        acceptedReport(deployment, progress());
        writing(KENYA_SUBMITTER, Steps.deploymentVersion(AUDITOR, deployment))
                .post(partOf(deployment, "go-live-reviews"))
                .then()
                .statusCode(409)
                .body("missing", contains("conditions-met"));

        conditionStep(ADMIN_ONE, project, "acceptance", Map.of()).statusCode(409);
        conditionStep(KENYA_EDITOR, project, "evidence", Map.of("evidence", "See document DO-1."))
                .statusCode(200)
                .body("state", equalTo("EVIDENCED"));
        conditionStep(KENYA_SUBMITTER, project, "acceptance", Map.of()).statusCode(403);
        conditionStep(ADMIN_ONE, project, "return", Map.of("reason", "Two data sets are missing."))
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        conditionStep(KENYA_EDITOR, project, "evidence", Map.of("evidence", "Now complete."))
                .statusCode(200);
        conditionStep(ADMIN_ONE, project, "acceptance", Map.of())
                .statusCode(200)
                .body("met", equalTo(true))
                .body("metAt", notNullValue());

        goLiveRequest(deployment);
    }

    @Test
    void deploymentIsClosed_onceItsClosingReportIsAccepted() {
        String deployment = Life.operational();
        Steps.move(KENYA_SUBMITTER, deployment, "CLOSED", null)
                .statusCode(409)
                .body("missing", contains("accepted-closing-report"));
        Map<String, Object> closing = progress();
        closing.put("kind", "CLOSING");
        String report = Life.submittedReport(deployment, closing);
        report(KENYA_EDITOR, deployment, "reports", closing).statusCode(409);
        Steps.move(KENYA_SUBMITTER, deployment, "CLOSED", null).statusCode(409);
        step(ADMIN_ONE, report, "acceptance", Map.of()).statusCode(200);

        Steps.move(KENYA_EDITOR, deployment, "CLOSED", null).statusCode(403);
        Steps.move(KENYA_SUBMITTER, deployment, "CLOSED", null)
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("may", empty());
        report(KENYA_EDITOR, deployment, "milestones", Life.milestone()).statusCode(409);
    }
}
