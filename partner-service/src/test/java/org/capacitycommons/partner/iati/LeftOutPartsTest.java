package org.capacitycommons.partner.iati;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.hamcrest.Matchers.contains;

/** Money and results are in the export, or in the list of what is not, with the reason; nothing gets lost between. */
@ServiceTest
class LeftOutPartsTest {

    @Test
    void moneyOfYearsToCome_isExported_andWhatTheStandardCanNotHoldIsListed() {
        String deployment = Steps.pilot();
        budget(deployment, "2190-01-01", "2190-12-31");
        String day = budget(deployment, "2190-02-02", "2190-02-02");
        Map<String, Object> counted = Life.result(Life.indicator(deployment));
        counted.put("periodEnd", "2026-01-01");
        String result = report(KENYA_EDITOR, deployment, "results", counted)
                .statusCode(201)
                .extract()
                .path("id");

        String xml = given().get(partOf(deployment, "iati.xml"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(xml).contains("iso-date=\"2190-01-01\"").doesNotContain("2190-02-02");
        assertThat(leftOut(deployment))
                .containsExactly(Map.entry(day, "period-of-one-day"), Map.entry(result, "period-of-one-day"));
    }

    @Test
    void budgetLine_isRefused_whereItIsLongerThanAYearOrValuedOnADayToCome() {
        String deployment = Steps.planned();

        report(KENYA_EDITOR, deployment, "finances/budget", line("2190-01-01", "2191-01-01"))
                .statusCode(422)
                .body("errors.key", contains("longer-than-a-year"));
        Map<String, Object> valued = line("2190-01-01", "2190-12-31");
        valued.put("valueOn", "2190-01-01");
        report(KENYA_EDITOR, deployment, "finances/budget", valued)
                .statusCode(422)
                .body("errors.key", contains("in-the-future"));
    }

    private static String budget(String deployment, String from, String to) {
        return report(KENYA_EDITOR, deployment, "finances/budget", line(from, to))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> line(String from, String to) {
        return new LinkedHashMap<>(Map.of(
                "type", "ORIGINAL",
                "status", "INDICATIVE",
                "periodStart", from,
                "periodEnd", to,
                "value", "1000",
                "currency", "KES"));
    }

    /** Its parts in the list, page by page. */
    private static List<Map.Entry<String, String>> leftOut(String deployment) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = given().queryParams(
                            cursor == null ? Map.of("limit", 3) : Map.of("limit", 3, "cursor", cursor))
                    .get("/api/v1/exports/activities/left-out")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, String>>getList("items").stream()
                    .filter(item -> deployment.equals(item.get("deployment")))
                    .map(item -> Map.entry(String.valueOf(item.get("part")), String.valueOf(item.get("key"))))
                    .forEach(found::add);
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }
}
