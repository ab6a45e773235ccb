package org.capacitycommons.partner.progress;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Life.partOf;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Each figure says what its reader may do with it, so that no page offers what is refused. */
@ServiceTest
class WhatIsOpenToWhomTest {

    @Test
    void figures_areReportedAnewByTheirMinistry_andOnlyReadByOthers() {
        String deployment = Steps.pilot();
        report(KENYA_EDITOR, deployment, "milestones", Life.milestone()).statusCode(201);
        report(KENYA_EDITOR, deployment, "results", Life.result(Life.indicator(deployment)))
                .statusCode(201)
                .body("may", contains("report-anew"));
        report(KENYA_EDITOR, deployment, "finances/transactions", Life.transaction())
                .statusCode(201)
                .body("may", contains("put-right"));
        Map<String, String> year = Map.of(
                "type", "ORIGINAL",
                "status", "COMMITTED",
                "periodStart", "2026-01-01",
                "periodEnd", "2026-12-31",
                "value", "1000",
                "currency", "KES");
        report(KENYA_EDITOR, deployment, "finances/budget", year)
                .statusCode(201)
                .body("may", contains("replace"));

        Map<String, String> words = Map.of(
                "milestones", "change",
                "results", "report-anew",
                "finances/transactions", "put-right",
                "finances/budget", "replace");
        words.forEach((part, word) -> {
            as(KENYA_EDITOR).get(partOf(deployment, part)).then().body("items[0].may", contains(word));
            as(ADMIN_ONE).get(partOf(deployment, part)).then().body("items[0].may", empty());
            given().get(partOf(deployment, part)).then().body("items[0].may", empty());
        });
    }

    @Test
    void whatAnotherTookThePlaceOf_isOpenToNobody() {
        String deployment = Steps.pilot();
        Map<String, Object> result = Life.result(Life.indicator(deployment));
        report(KENYA_EDITOR, deployment, "results", result).statusCode(201);
        report(KENYA_EDITOR, deployment, "results", result).statusCode(201);

        as(KENYA_EDITOR)
                .get(partOf(deployment, "results?superseded=true"))
                .then()
                .body("total", equalTo(2))
                .body("items[0].may", contains("report-anew"))
                .body("items[1].may", empty());
    }
}
