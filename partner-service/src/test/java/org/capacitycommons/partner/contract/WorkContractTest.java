package org.capacitycommons.partner.contract;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.outbox.Topic;
import org.capacitycommons.partner.security.SystemWork;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Warned;

import static org.capacitycommons.partner.contract.Example.hasTheShapeOf;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.as;

/** What ministries hand in about a deployment and administrators judge, by the shape of the examples. */
@ServiceTest
class WorkContractTest {
    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @Test
    void reports_andGoingLive_areToldAsTheExamplesSay() {
        String pilot = Steps.pilot();
        String returned = Life.submittedReport(pilot, covered(pilot));
        step(ADMIN_ONE, returned, "return", Map.of("comments", List.of("Say how many women called.")))
                .statusCode(200);
        Life.acceptedReport(pilot, Life.progress());
        String waiting = Life.submittedReport(pilot, Life.progress());
        String review = Life.goLiveRequest(pilot);

        hasTheShapeOf("report", as(KENYA_SUBMITTER).get(returned));
        hasTheShapeOf("reports-page", as(KENYA_SUBMITTER).get(Life.partOf(pilot, "reports")));
        hasTheShapeOf("report-to-judge", as(ADMIN_ONE).get(waiting));
        hasTheShapeOf("reports-waiting", as(ADMIN_ONE).get("/api/v1/reports"));
        hasTheShapeOf("go-live-review", as(ADMIN_ONE).get(review));
        hasTheShapeOf("go-live-reviews-page", as(KENYA_SUBMITTER).get(Life.partOf(pilot, "go-live-reviews")));
        hasTheShapeOf("go-live-reviews-waiting", as(ADMIN_ONE).get("/api/v1/go-live-reviews"));
    }

    private static Map<String, Object> covered(String pilot) {
        String milestone = Life.report(KENYA_EDITOR, pilot, "milestones", Life.milestone())
                .statusCode(201)
                .extract()
                .path("id");
        return Life.progress(milestone);
    }

    @Test
    void amendments_andTheBudget_areToldAsTheExamplesSay() {
        String pilot = Steps.pilot();
        String amendment = Life.submittedAmendment(pilot, Life.newSite());
        Life.report(
                        KENYA_EDITOR,
                        pilot,
                        "finances/budget",
                        Map.of(
                                "type", "ORIGINAL",
                                "status", "COMMITTED",
                                "periodStart", "2026-01-01",
                                "periodEnd", "2026-12-31",
                                "value", "900000.00",
                                "currency", "KES"))
                .statusCode(201);

        hasTheShapeOf("amendment", as(ADMIN_ONE).get(amendment));
        hasTheShapeOf("amendments-page", as(ADMIN_ONE).get("/api/v1/amendments?state=SUBMITTED"));
        hasTheShapeOf("budget-page", as(KENYA_SUBMITTER).get(Life.partOf(pilot, "finances/budget")));
    }

    @Test
    void alerts_incidents_andProblems_areToldAsTheExamplesSay() {
        String pilot = Steps.pilot();
        Warned warned = Warned.of(pilot);
        String incident = Life.report(KENYA_EDITOR, pilot, "incidents", Life.incident("SEVERE"))
                .statusCode(201)
                .extract()
                .path("id");
        String problem = Life.problemReport();

        hasTheShapeOf("alert", as(KENYA_SUBMITTER).get("/api/v1/alerts/" + warned.alert()));
        hasTheShapeOf("alerts-page", as(ADMIN_ONE).get("/api/v1/alerts"));
        hasTheShapeOf("suspension-proposals-page", as(ADMIN_ONE).get("/api/v1/suspension-proposals"));
        hasTheShapeOf(
                "incident-in-full", as(KENYA_SUBMITTER).get(DEPLOYMENTS + "/" + pilot + "/incidents/" + incident));
        hasTheShapeOf("incidents-everywhere", as(ADMIN_ONE).get("/api/v1/incidents"));
        hasTheShapeOf("problem-report", as(ADMIN_ONE).get(problem));
        hasTheShapeOf("problem-reports-page", as(ADMIN_ONE).get("/api/v1/problem-reports"));
    }

    @Test
    void anErrandThatFailed_isToldAsTheExampleSays() {
        SystemWork.run(() -> QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.add(Topic.NOTICE, "contract/" + UUID.randomUUID(), Map.of("kind", "NOBODY_KNOWS_IT"))));
        relay.deliverAll();

        hasTheShapeOf("dead-letters-page", as(ADMIN_ONE).get("/api/v1/dead-letters"));
    }
}
