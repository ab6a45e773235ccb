package org.capacitycommons.partner.contract;

import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.contract.Example.hasTheShapeOf;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.writing;

/** What the public reads of a deployment's life, by the shape of the examples. */
@ServiceTest
class LifeContractTest {
    @Test
    void whatBecameOfADeployment_isToldAsTheExamplesSay() {
        String pilot = Steps.pilot();
        String place = DEPLOYMENTS + "/" + pilot;
        tell(pilot);

        hasTheShapeOf("results-page", given().get(place + "/results"));
        hasTheShapeOf("milestones-page", given().get(place + "/milestones"));
        hasTheShapeOf("finances", given().get(place + "/finances"));
        hasTheShapeOf("transactions-page", given().get(place + "/finances/transactions"));
        hasTheShapeOf("documents-page", given().get(place + "/documents"));
        hasTheShapeOf("incidents-page", given().get(place + "/incidents"));
    }

    @Test
    void anIncident_andItsTrace_areToldAsTheExamplesSay() {
        String pilot = Steps.pilot();
        Steps.pilot();
        String incident = Life.report(KENYA_EDITOR, pilot, "incidents", Life.incident("SEVERE"))
                .statusCode(201)
                .extract()
                .path("id");

        hasTheShapeOf("incident", given().get(DEPLOYMENTS + "/" + pilot + "/incidents/" + incident));
        hasTheShapeOf("incident-trace", given().get("/api/v1/incidents/" + incident + "/trace"));
    }

    @Test
    void aNation_andTheStatistics_areToldAsTheExamplesSay() {
        Steps.pilot();

        hasTheShapeOf("nation", given().get("/api/v1/nations/KE"));
        hasTheShapeOf("statistics", given().get("/api/v1/statistics"));
    }

    @Test
    void whoTellsOfAProblem_getsTheNumberOfTheExample() {
        Response receipt = writing(KENYA_EDITOR)
                .header("X-Forwarded-For", "198.51.101.9")
                .body(Map.of("deployment", "R-001", "text", "The warning came too late.", "language", "en"))
                .post("/api/v1/problem-reports");

        hasTheShapeOf("problem-report-receipt", receipt);
        assertThat(receipt.<String>path("reference")).matches("[A-Z0-9-]{4,24}");
    }

    private static void tell(String pilot) {
        String indicator = Life.indicator(pilot);
        Map<String, Object> notKnown = new LinkedHashMap<>(Map.of(
                "indicator", indicator,
                "periodStart", "2026-02-01",
                "periodEnd", "2026-02-28",
                "known", false,
                "note", "The call-backs were not made this month."));
        Life.report(KENYA_EDITOR, pilot, "results", Life.result(indicator)).statusCode(201);
        Life.report(KENYA_EDITOR, pilot, "results", notKnown).statusCode(201);
        Life.report(KENYA_EDITOR, pilot, "milestones", Life.milestone()).statusCode(201);
        Life.report(KENYA_EDITOR, pilot, "finances/transactions", Life.transaction())
                .statusCode(201);
        Life.report(KENYA_EDITOR, pilot, "incidents", Life.incident("MODERATE")).statusCode(201);
        Life.file(pilot, "PUBLIC", "What was agreed.");
    }
}
