package org.capacitycommons.partner.progress;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What is reported as it happens, and what nobody may report. */
@ServiceTest
class ProgressStoryTest {

    @Test
    void milestone_isReported_thenMet_andIsOpenToEverybody() {
        String deployment = Steps.pilot();
        String milestone = report(KENYA_EDITOR, deployment, "milestones", Life.milestone())
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .body("reported.acceptance", equalTo("REPORTED"))
                .extract()
                .path("id");
        Map<String, Object> met = Life.milestone();
        met.put("status", "met");
        met.put("achievedOn", "2026-03-20");
        String address = partOf(deployment, "milestones/" + milestone);

        as(SENEGAL_SUBMITTER)
                .header("If-Match", "\"v0\"")
                .body(met)
                .put(address)
                .then()
                .statusCode(403);
        as(KENYA_EDITOR)
                .header("If-Match", "\"v0\"")
                .body(met)
                .put(address)
                .then()
                .statusCode(200);
        as(KENYA_EDITOR)
                .header("If-Match", "\"v0\"")
                .body(met)
                .put(address)
                .then()
                .statusCode(412);

        given().get(partOf(deployment, "milestones"))
                .then()
                .statusCode(200)
                .body("items.id", contains(milestone))
                .body("items[0].status", equalTo("met"))
                .body("items[0].achievedOn", equalTo("2026-03-20"))
                .body("items[0].may", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status     | finished   | status     | not-an-option
            status     | met        | achievedOn | required
            status     | notMet     | status     | planned-day-to-come
            achievedOn | 2026-01-01 | achievedOn | only-when-met
            type       | party      | type       | not-an-option
            plannedOn  | 2026-02-30 | plannedOn  | not-a-date
            title      | ''         | title      | required
            """)
    void milestoneThatCanNotBe_isRefusedAtItsField(String member, String value, String field, String key) {
        Map<String, Object> body = Life.milestone();
        body.put("plannedOn", "2190-01-01");
        body.put(member, value);

        report(KENYA_EDITOR, shared().deployment(), "milestones", body)
                .statusCode(422)
                .body("errors.field", contains(field))
                .body("errors.key", contains(key));
    }

    @Test
    void result_mayBeNotKnown_andALaterReportTakesItsPlace() {
        String deployment = Steps.pilot();
        String indicator = Life.indicator(deployment);
        Map<String, Object> unknown = Life.result(indicator);
        unknown.remove("value");
        unknown.put("known", false);
        report(KENYA_EDITOR, deployment, "results", unknown).statusCode(422).body("errors.field", contains("note"));
        unknown.put("note", "The exchange was down.");
        String first = report(KENYA_EDITOR, deployment, "results", unknown)
                .statusCode(201)
                .body("value", nullValue())
                .body("known", equalTo(false))
                .extract()
                .path("id");
        String second = report(KENYA_EDITOR, deployment, "results", Life.result(indicator))
                .statusCode(201)
                .body("value", equalTo("120"))
                .extract()
                .path("id");

        given().get(partOf(deployment, "results?indicator=" + indicator))
                .then()
                .body("items.id", contains(second))
                .body("total", equalTo(1));
        given().get(partOf(deployment, "results?superseded=true"))
                .then()
                .body("items.id", contains(second, first))
                .body("items[1].supersededBy", equalTo(second));
    }

    @Test
    void results_areReadPageByPage() {
        String deployment = Steps.pilot();
        String indicator = Life.indicator(deployment);
        for (String month : List.of("01", "02", "03")) {
            Map<String, Object> result = Life.result(indicator);
            result.put("periodStart", "2026-" + month + "-01");
            result.put("periodEnd", "2026-" + month + "-20");
            report(KENYA_EDITOR, deployment, "results", result).statusCode(201);
        }

        String next = given().get(partOf(deployment, "results?limit=2"))
                .then()
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        given().get(partOf(deployment, "results?limit=2&cursor=" + next))
                .then()
                .body("items", hasSize(1))
                .body("items[0].periodStart", equalTo("2026-01-01"))
                .body("next", nullValue());
        given().get(partOf(deployment, "results?cursor=bm9uc2Vuc2U"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 40 | 201 |
            60 41 | 422 | not-a-hundred-percent
            60    | 422 | category-missing
            160 0 | 422 | out-of-range
            """)
    void sharesThatDoNotComeToAHundred_areRefused(String shares, int status, @Nullable String key) {
        String indicator = shared().shares();
        Map<String, Object> result = Life.result(indicator);
        String[] values = shares.split(" ", -1);
        result.put(
                "parts",
                values.length == 1
                        ? List.of(part("female", values[0]))
                        : List.of(part("female", values[0]), part("male", values[1])));

        var answer =
                report(KENYA_EDITOR, shared().deployment(), "results", result).statusCode(status);
        if (key != null) {
            answer.body("errors.key", hasItems(key));
        }
    }

    private static Map<String, String> part(String category, String value) {
        return Map.of("dimension", "sex", "category", category, "value", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value      | -5         | value         | not-positive
            value      | 0          | value         | not-positive
            value      | 1.2345     | value         | too-many-decimals
            value      | many       | value         | not-a-number
            currency   | KSH        | currency      | not-a-currency
            currency   | DEM        | currency      | not-a-currency
            happenedOn | 2199-01-01 | happenedOn    | in-the-future
            type       | GIFT       | type          | not-an-option
            type       | INCOMING_FUNDS | provider.name | required
            supersedes | TR-999999  | supersedes    | unknown
            """)
    void transactionThatCanNotBe_isRefusedAtItsField(String member, String value, String field, String key) {
        Map<String, Object> body = Life.transaction();
        body.put(member, value);

        report(KENYA_EDITOR, shared().deployment(), "finances/transactions", body)
                .statusCode(422)
                .body("errors.field", hasItems(field))
                .body("errors.key", hasItems(key));
    }

    @Test
    void money_isAddedUpPerCurrencyOnly_andWhatWasWrongIsPutRight() {
        String deployment = Steps.pilot();
        String wrong = report(KENYA_EDITOR, deployment, "finances/transactions", Life.transaction())
                .statusCode(201)
                .body("value", equalTo("125000.50"))
                .body("typeCode", equalTo("4"))
                .extract()
                .path("id");
        Map<String, Object> right = Life.transaction();
        right.put("value", "120000");
        right.put("supersedes", wrong);
        report(KENYA_EDITOR, deployment, "finances/transactions", right).statusCode(201);
        report(KENYA_EDITOR, deployment, "finances/transactions", right)
                .statusCode(422)
                .body("errors.key", contains("superseded-already"));
        Map<String, Object> francs = Life.transaction();
        francs.put("currency", "XOF");
        francs.put("value", "500");
        report(KENYA_EDITOR, deployment, "finances/transactions", francs).statusCode(201);
        Map<String, Object> budget = Map.of(
                "type", "ORIGINAL",
                "status", "COMMITTED",
                "periodStart", "2026-01-01",
                "periodEnd", "2026-12-31",
                "value", "1000000",
                "currency", "KES");
        report(KENYA_EDITOR, deployment, "finances/budget", budget).statusCode(201);

        given().get(partOf(deployment, "finances"))
                .then()
                .statusCode(200)
                .body("transactions.currency", contains("KES", "XOF"))
                .body("transactions.value", contains("120000.00", "500"))
                .body("budget.value", contains("1000000.00"));
    }

    @Test
    void othersDoNotReport_andNothingIsReportedOnWhatIsHidden() {
        String planned = Steps.planned();
        for (Account other : List.of(SENEGAL_SUBMITTER, PARTNER_LAB)) {
            report(other, planned, "milestones", Life.milestone()).statusCode(404);
            report(other, shared().deployment(), "milestones", Life.milestone()).statusCode(403);
        }
        as(SENEGAL_SUBMITTER).get(partOf(planned, "milestones")).then().statusCode(404);
        report(KENYA_EDITOR, planned, "milestones", Life.milestone()).statusCode(201);
        report(KENYA_EDITOR, "R-001", "milestones", Life.milestone()).statusCode(403);
        Steps.move(KENYA_SUBMITTER, planned, "CANCELLED", "No money.").statusCode(200);
        report(KENYA_EDITOR, planned, "milestones", Life.milestone())
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void participants_cooperation_andConfirmation() {
        String deployment = Steps.pilot();
        Map<String, String> funder = Map.of("role", "FUNDING", "name", "A development bank", "type", "40");
        writing(KENYA_EDITOR, Steps.deploymentVersion(KENYA_EDITOR, deployment))
                .body(funder)
                .post(partOf(deployment, "participants"))
                .then()
                .statusCode(201)
                .body("participants.roleCode", contains(1));
        writing(KENYA_EDITOR, Steps.deploymentVersion(KENYA_EDITOR, deployment))
                .body(funder)
                .post(partOf(deployment, "participants"))
                .then()
                .statusCode(422)
                .body("errors.key", contains("twice"));
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + Steps.deploymentVersion(KENYA_EDITOR, deployment) + "\"")
                .body(Map.of("cooperation", "SOUTH_SOUTH"))
                .put(partOf(deployment, "cooperation"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("source"));
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + Steps.deploymentVersion(KENYA_EDITOR, deployment) + "\"")
                .body(Map.of("cooperation", "SOUTH_SOUTH", "source", "Memorandum of 3 May 2025"))
                .put(partOf(deployment, "cooperation"))
                .then()
                .statusCode(200)
                .body("cooperation", equalTo("SOUTH_SOUTH"));
        writing(KENYA_EDITOR, Steps.deploymentVersion(KENYA_EDITOR, deployment))
                .post(partOf(deployment, "confirmation"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/submitter-needed"));
        writing(KENYA_SUBMITTER, Steps.deploymentVersion(KENYA_EDITOR, deployment))
                .post(partOf(deployment, "confirmation"))
                .then()
                .statusCode(200);
        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .body("participants.name", contains("A development bank"))
                .body("cooperationSource", equalTo("Memorandum of 3 May 2025"));
    }

    @Test
    void siteAtSea_asksForASecondLook_andOneFarAwayIsRefused() {
        String deployment = Steps.planned();
        Map<String, Object> offshore = Map.of("name", "A buoy", "precision", "POINT", "point", point(41.5, -3.5));
        Steps.add(deployment, "sites", offshore).statusCode(422).body("errors.key", contains("point-at-sea"));
        Steps.add(
                        deployment,
                        "sites",
                        Map.of(
                                "name",
                                "A buoy",
                                "precision",
                                "POINT",
                                "point",
                                point(41.5, -3.5),
                                "unusualPlaceConfirmed",
                                true))
                .statusCode(201);
        Steps.add(
                        deployment,
                        "sites",
                        Map.of(
                                "name",
                                "Nairobi, swapped",
                                "precision",
                                "POINT",
                                "point",
                                point(-1.29, 36.82),
                                "unusualPlaceConfirmed",
                                true))
                .statusCode(422)
                .body("errors.key", contains("point-far-from-nation"));
    }

    private static Map<String, Object> point(double longitude, double latitude) {
        return Map.of("type", "Point", "coordinates", List.of(longitude, latitude));
    }

    /** One pilot for the refusals, which leave nothing behind; its indicator tells shares apart by sex. */
    private record Shared(String deployment, String shares) {}

    private static @Nullable Shared shared;

    private static Shared shared() {
        Shared made = shared;
        if (made == null) {
            String deployment = Steps.planned();
            Steps.add(deployment, "sites", Sample.example("site-request")).statusCode(201);
            Steps.add(deployment, "model-uses", Sample.example("model-use-request"))
                    .statusCode(201);
            Map<String, Object> indicator = Steps.body("indicator-request");
            indicator.put(
                    "disaggregation",
                    List.of(Map.of("name", "sex", "categories", List.of("female", "male"), "rule", "HUNDRED")));
            Steps.add(deployment, "indicators", indicator).statusCode(201);
            Steps.move(KENYA_SUBMITTER, deployment, "PILOT", null).statusCode(200);
            made = new Shared(deployment, Life.indicator(deployment));
            shared = made;
        }
        return made;
    }
}
