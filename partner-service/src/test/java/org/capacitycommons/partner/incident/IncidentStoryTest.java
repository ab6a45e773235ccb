package org.capacitycommons.partner.incident;

import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Harm, from its report to its end, as each reader sees it. */
@ServiceTest
class IncidentStoryTest {
    private static final String SEVERE_AND_OPEN = "/api/v1/incidents?state=OPEN&severity=SEVERE&limit=100";

    @Test
    void severeIncident_showsToAdministratorsAtOnce_andToEverybodyInShort() {
        String deployment = Steps.pilot();
        String incident = report(KENYA_EDITOR, deployment, "incidents", Life.incident("SEVERE"))
                .statusCode(201)
                .body("detail.peopleAffected", equalTo(42))
                .extract()
                .path("id");
        String address = partOf(deployment, "incidents/" + incident);

        as(ADMIN_ONE).get(SEVERE_AND_OPEN).then().body("items.id", hasItem(incident));
        as(AUDITOR).get(address).then().body("detail.description", notNullValue());
        for (RequestSpecification reader : List.of(given(), as(SENEGAL_SUBMITTER))) {
            reader.get(address)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo("Wrong sowing dates"))
                    .body("detail", nullValue())
                    .body("may", empty());
        }

        step(
                        KENYA_EDITOR,
                        address,
                        "state",
                        Map.of("action", "RESOLVE", "correctiveAction", "The calendar was mended."))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
        step(KENYA_EDITOR, address, "state", Map.of("action", "MITIGATE"))
                .statusCode(422)
                .body("errors.field", contains("correctiveAction"));
        step(
                        SENEGAL_SUBMITTER,
                        address,
                        "state",
                        Map.of("action", "MITIGATE", "correctiveAction", "The line was switched off."))
                .statusCode(403);
        step(
                        KENYA_EDITOR,
                        address,
                        "state",
                        Map.of("action", "MITIGATE", "correctiveAction", "The line was switched off."))
                .statusCode(200)
                .body("state", equalTo("MITIGATED"))
                .body("may", contains("resolve"));
        as(ADMIN_ONE).get(SEVERE_AND_OPEN).then().body("items.id", not(hasItem(incident)));
        step(
                        KENYA_EDITOR,
                        address,
                        "state",
                        Map.of("action", "RESOLVE", "correctiveAction", "The calendar was mended."))
                .statusCode(200)
                .body("resolvedAt", notNullValue());
        given().get(address).then().body("correctiveAction", equalTo("The calendar was mended."));
    }

    @Test
    void incidentOfAPlannedDeployment_isAsHiddenAsTheDeployment() {
        String planned = Steps.planned();
        String incident = report(KENYA_EDITOR, planned, "incidents", Life.incident("LOW"))
                .statusCode(201)
                .extract()
                .path("id");

        given().get(partOf(planned, "incidents/" + incident)).then().statusCode(404);
        given().get("/api/v1/incidents?limit=100").then().body("items.id", not(hasItem(incident)));
        as(ADMIN_ONE).get("/api/v1/incidents?limit=100").then().body("items.id", hasItem(incident));
    }

    @Test
    void incidentThatWentOnSinceAReportWasAccepted_waitsForTheNextOne() {
        String deployment = Steps.pilot();
        String incident = report(KENYA_EDITOR, deployment, "incidents", Life.incident("MODERATE"))
                .extract()
                .path("id");
        String address = partOf(deployment, "incidents/" + incident);
        Life.acceptedReport(deployment, Life.progress(incident));
        given().get(address).then().body("acceptance", equalTo("ACCEPTED"));

        move(KENYA_EDITOR, address, "MITIGATE").statusCode(200).body("acceptance", equalTo("REPORTED"));

        String next = Life.submittedReport(deployment, Life.progress(incident));
        move(KENYA_EDITOR, address, "RESOLVE").statusCode(200);
        step(ADMIN_ONE, next, "acceptance", Map.of()).statusCode(200);
        given().get(address).then().body("acceptance", equalTo("REPORTED"));
        Life.acceptedReport(deployment, Life.progress(incident));
        given().get(address).then().body("acceptance", equalTo("ACCEPTED"));
    }

    @Test
    void incidentOfADeploymentThatNobodyOwns_isBroughtToItsEndByAnAdministrator() {
        step(
                        ADMIN_ONE,
                        Life.problemReport(),
                        "incident",
                        Map.of("deployment", "R-002", "incident", Life.incident("SEVERE")))
                .statusCode(200);
        String incident =
                as(ADMIN_ONE).get(partOf("R-002", "incidents")).then().extract().path("items[0].id");
        String address = partOf("R-002", "incidents/" + incident);
        as(ADMIN_ONE).get(address).then().body("may", contains("mitigate"));
        as(KENYA_EDITOR).get(address).then().body("may", empty());
        move(KENYA_EDITOR, address, "MITIGATE").statusCode(403);

        move(ADMIN_ONE, address, "MITIGATE").statusCode(200);
        move(ADMIN_ONE, address, "RESOLVE").statusCode(200).body("state", equalTo("RESOLVED"));
    }

    @Test
    void incidentOfAClosedDeployment_isBroughtToItsEndByAnAdministrator_andNotBefore() {
        String deployment = Life.operational();
        String incident = report(KENYA_EDITOR, deployment, "incidents", Life.incident("LOW"))
                .extract()
                .path("id");
        String address = partOf(deployment, "incidents/" + incident);
        move(ADMIN_ONE, address, "MITIGATE").statusCode(403);
        Life.close(deployment);

        move(KENYA_EDITOR, address, "MITIGATE").statusCode(409);
        as(KENYA_EDITOR).get(address).then().body("may", empty());
        move(ADMIN_ONE, address, "MITIGATE").statusCode(200);
        move(ADMIN_ONE, address, "RESOLVE").statusCode(200);
    }

    private static ValidatableResponse move(Account account, String incident, String action) {
        return step(account, incident, "state", Map.of("action", action, "correctiveAction", "It was mended."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severity       | DREADFUL   | severity       | not-an-option
            happenedOn     | 2199-01-01 | happenedOn     | in-the-future
            peopleAffected | -1         | peopleAffected | not-a-number-of-people
            peopleAffected | 1.5        | peopleAffected | not-a-number-of-people
            modelUse       | M-999999   | modelUse       | unknown-model-use
            summary        | ''         | summary        | required
            """)
    void incidentThatCanNotBe_isRefusedAtItsField(String member, String value, String field, String key) {
        Map<String, Object> body = Life.incident("LOW");
        body.put(member, value);

        report(KENYA_EDITOR, Steps.planned(), "incidents", body)
                .statusCode(422)
                .body("errors.field", hasItems(field))
                .body("errors.key", hasItems(key));
    }
}
