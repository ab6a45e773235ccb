package org.capacitycommons.partner.nation;

import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What anyone reads of a nation, and what its ministries say of it. */
@ServiceTest
class NationStoryTest {
    private static final String NATIONS = "/api/v1/nations";

    @Test
    void page_tellsWhatIsPublicThere() {
        pilot();

        given().get(NATIONS + "/KE")
                .then()
                .statusCode(200)
                .body("code", equalTo("KE"))
                .body("projects", greaterThan(0))
                .body("models.name", hasItem("Qwen/Qwen3-8B"))
                .body("beltAndRoad.source", notNullValue())
                .body("capacity.dimension", contains("COMPUTE", "DATA", "SKILLS", "MODELS"))
                .body("statistics.by", hasKey("sector"));
        given().get(NATIONS + "/PK").then().body("partners.name", hasItem("China Meteorological Administration"));
        given().get(NATIONS + "/QQ").then().statusCode(404);
    }

    @Test
    void assessment_takesThePlaceOfTheOneBefore_whichStaysOnRecord() {
        given().get(NATIONS + "/SN/capacity").then().statusCode(200).body("[2].current", nullValue());
        assess(SENEGAL_SUBMITTER, "SN", "skills", 0, body(1, "One course a year.", "2025-05-01"))
                .statusCode(200)
                .body("version", equalTo(1));

        assess(ADMIN_ONE, "SN", "skills", 1, body(2, "Three courses a year.", "2026-05-01"))
                .statusCode(200)
                .body("current.tier", equalTo(2))
                .body("current.assessedBy", not(equalTo("")))
                .body("history.tier", contains(1))
                .body("history.evidence", contains("One course a year."));

        assess(SENEGAL_SUBMITTER, "SN", "skills", 1, body(3, "Stale.", "2026-06-01"))
                .statusCode(412);
        given().get(NATIONS + "/SN").then().body("capacity[2].current.tier", equalTo(2));
    }

    @Test
    void nationIsAssessedByItsOwnMinistries() {
        assess(SENEGAL_SUBMITTER, "KE", "data", 0, body(5, "Not ours.", "2026-05-01"))
                .statusCode(403);
        assess(AUDITOR, "KE", "data", 0, body(5, "Not ours.", "2026-05-01")).statusCode(403);
        assess(KENYA_EDITOR, "KE", "gold", 0, body(5, "None.", "2026-05-01")).statusCode(404);
        assess(KENYA_EDITOR, "QQ", "data", 0, body(5, "None.", "2026-05-01")).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "6,  Words., 2026-05-01, tier",
        "-1, Words., 2026-05-01, tier",
        "3,  '',     2026-05-01, evidence",
        "3,  Words., 2026-02-30, assessedOn",
        "3,  Words., 2999-01-01, assessedOn"
    })
    void impossibleAssessment_isRefusedAtItsField(int tier, String evidence, String day, String field) {
        assess(KENYA_EDITOR, "KE", "models", 0, body(tier, evidence, day))
                .statusCode(422)
                .body("errors.field", contains(field));
    }

    private static Map<String, Object> body(int tier, String evidence, String day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tier", tier);
        body.put("evidence", evidence);
        body.put("assessedOn", day);
        return body;
    }

    private static ValidatableResponse assess(
            Account account, String nation, String dimension, long version, Map<String, Object> body) {
        return as(account)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .put(NATIONS + "/" + nation + "/capacity/" + dimension)
                .then();
    }
}
