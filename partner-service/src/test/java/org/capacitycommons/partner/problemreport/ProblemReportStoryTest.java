package org.capacitycommons.partner.problemreport;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

/** What anyone tells without an account, and what becomes of it. */
@ServiceTest
class ProblemReportStoryTest {
    private static final String REPORTS = "/api/v1/problem-reports";

    @Test
    void problemWithADeployment_becomesAnIncident() {
        String deployment = Steps.pilot();
        String reference = tell("192.0.2.1", Map.of("deployment", deployment, "text", "It told me to sow in May."))
                .statusCode(201)
                .body("reference", matchesPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}"))
                .extract()
                .path("reference");
        String report = REPORTS + "/" + idOf(reference);
        as(KENYA_SUBMITTER).get(report).then().statusCode(403);

        step(ADMIN_ONE, report, "incident", Map.of("incident", Life.incident("SEVERE")))
                .statusCode(200)
                .body("state", equalTo("INCIDENT"))
                .body("may", empty());
        as(KENYA_SUBMITTER)
                .get(Life.partOf(deployment, "incidents"))
                .then()
                .body("items[0].detail.problemReport", equalTo(idOf(reference)));
        step(ADMIN_ONE, report, "dismissal", Map.of("reason", "Never mind."))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void problemWithAModel_isDismissedWithAReason() {
        String reference = tell("192.0.2.2", Map.of("model", "Qwen/Qwen3-8B", "text", "It swears.", "language", "en"))
                .statusCode(201)
                .extract()
                .path("reference");
        String report = REPORTS + "/" + idOf(reference);

        step(ADMIN_ONE, report, "incident", Map.of("incident", Life.incident("LOW")))
                .statusCode(422)
                .body("errors.field", contains("deployment"));
        step(ADMIN_ONE, report, "dismissal", Map.of()).statusCode(422).body("errors.field", contains("reason"));
        step(ADMIN_ONE, report, "dismissal", Map.of("reason", "It quotes a poem."))
                .statusCode(200)
                .body("reason", equalTo("It quotes a poem."));
    }

    @Test
    void whatIsHiddenOrMissing_canNotBeReported() {
        tell("192.0.2.3", Map.of("deployment", Steps.planned(), "text", "I saw a plan."))
                .statusCode(422)
                .body("errors.key", contains("unknown-deployment"));
        tell("192.0.2.3", Map.of("text", "Something.")).statusCode(422).body("errors.field", contains("deployment"));
        tell("192.0.2.3", Map.of("model", "no model", "text", "Something."))
                .statusCode(422)
                .body("errors.key", contains("not-a-model"));
    }

    @Test
    void oneClient_isTakenFiveTimesAnHour_andOthersStillAre() {
        Map<String, String> problem = Map.of("model", "Qwen/Qwen3-8B", "text", "Again.");
        for (int i = 0; i < 5; i++) {
            tell("192.0.2.4", problem).statusCode(201);
        }

        tell("192.0.2.4", problem)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("retryAfterSeconds", notNullValue());
        tell("198.51.100.200, 192.0.2.4", problem).statusCode(429);
        tell("192.0.2.5", problem).statusCode(201);
    }

    private static ValidatableResponse tell(String address, Map<String, String> problem) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(problem)
                .post(REPORTS)
                .then();
    }

    private static String idOf(String reference) {
        return as(ADMIN_ONE)
                .get(REPORTS + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.reference == '" + reference + "' }.id");
    }
}
