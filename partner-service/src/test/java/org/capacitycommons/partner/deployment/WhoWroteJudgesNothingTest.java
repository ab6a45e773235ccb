package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.KENYA_COUNTER;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Life.conditionStep;
import static org.capacitycommons.partner.testdata.Life.progress;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Life.versionOf;
import static org.hamcrest.Matchers.equalTo;

/** Somebody who once typed a figure of a deployment joins the administering body: others judge that deployment. */
@ServiceTest
class WhoWroteJudgesNothingTest {

    @Test
    void whoPlannedAMilestone_acceptsNoReport_noAmendment_andNoGoingLive() {
        String deployment = Steps.pilot();
        report(KENYA_COUNTER, deployment, "milestones", Life.milestone()).statusCode(201);
        String report = Life.submittedReport(deployment, progress());
        String amendment = Life.submittedAmendment(deployment, Life.newSite());

        mustLeave(report, "acceptance", Map.of());
        mustLeave(report, "return", Map.of("comments", List.of("More, please.")));
        mustLeave(amendment, "acceptance", Map.of());

        step(ADMIN_ONE, report, "acceptance", Map.of()).statusCode(200);
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(200);
        String request = Life.goLiveRequest(deployment);
        mustLeave(request, "decision", Map.of("decision", "GRANT"));
        step(ADMIN_TWO, request, "decision", Map.of("decision", "GRANT")).statusCode(200);
    }

    @Test
    void everyKindOfFigure_counts() {
        String counted = Steps.pilot();
        report(KENYA_COUNTER, counted, "results", Life.result(Life.indicator(counted)))
                .statusCode(201);
        String paid = Steps.pilot();
        report(KENYA_COUNTER, paid, "finances/transactions", Life.transaction()).statusCode(201);
        String seen = Steps.pilot();
        report(KENYA_COUNTER, seen, "incidents", Life.incident("LOW")).statusCode(201);

        for (String deployment : List.of(counted, paid, seen)) {
            mustLeave(Life.submittedReport(deployment, progress()), "acceptance", Map.of());
        }
    }

    @Test
    void whoReportedOnItsDeployment_takesNoEvidenceForAConditionOfTheProject() {
        String project = Life.approvedWithCondition();
        String deployment = Steps.pilotOf(project);
        report(KENYA_COUNTER, deployment, "milestones", Life.milestone()).statusCode(201);
        conditionStep(KENYA_EDITOR, project, "evidence", Map.of("evidence", "All are listed."))
                .statusCode(200);

        refused(Steps.writingAfterJoining(KENYA_COUNTER, ADMIN_ONE, 1)
                .post(Steps.PROJECTS + "/" + project + "/conditions/1/acceptance")
                .then());
        conditionStep(ADMIN_ONE, project, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void whoWroteElsewhere_isFree() {
        report(KENYA_COUNTER, Steps.pilot(), "milestones", Life.milestone()).statusCode(201);
        String report = Life.submittedReport(Steps.pilot(), progress());

        Steps.writingAfterJoining(KENYA_COUNTER, ADMIN_ONE, versionOf(report))
                .post(report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void mustLeave(String record, String step, Map<String, ?> body) {
        refused(Steps.writingAfterJoining(KENYA_COUNTER, ADMIN_ONE, versionOf(record))
                .body(body)
                .post(record + "/" + step)
                .then());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo("/problems/conflict-of-interest"));
    }
}
