package org.capacitycommons.partner.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.NEWCOMER;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** How an organisation comes to be here, who sees it before, and who changes it. */
@ServiceTest
class OrganisationStoryTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Inject
    Relay relay;

    @Test
    void personWithoutOne_asks_isSeenByAdministratorsOnly_andIsFirstSubmitterOnceConfirmed() {
        String id = create(NEWCOMER, facts("Ministry of Water, Zambia", "MINISTRY", "ZM", null))
                .statusCode(201)
                .body("verified", equalTo(false))
                .extract()
                .path("id");
        create(NEWCOMER, facts("Another one", "MINISTRY", "ZM", null)).statusCode(409);
        given().get(ORGANISATIONS + "/" + id).then().statusCode(404);
        as(KENYA_SUBMITTER).get(ORGANISATIONS + "/" + id).then().statusCode(404);
        as(NEWCOMER).get(ORGANISATIONS + "?verified=false").then().body("items.id", contains(id));
        as(AUDITOR).get(ORGANISATIONS + "?verified=false&limit=100").then().body("items.id", hasItem(id));
        given().get(ORGANISATIONS + "?verified=false").then().body("total", equalTo(0));
        as(ADMIN_ONE).get("/api/v1/me").then().statusCode(200);
        relay.deliverAll();
        as(ADMIN_ONE).get("/api/v1/inbox?limit=100").then().body("items.record", hasItem("organisation/" + id));

        verify(AUDITOR, id, 0).statusCode(403);
        verify(ADMIN_ONE, id, 5).statusCode(412);
        verify(ADMIN_ONE, id, 0).statusCode(200).body("verified", equalTo(true));
        verify(ADMIN_ONE, id, 1).statusCode(409);
        relay.deliverAll();

        given().get(ORGANISATIONS + "/" + id).then().statusCode(200).body("may", equalTo(List.of()));
        as(NEWCOMER).get("/api/v1/inbox").then().body("items.kind", hasItem("organisation-verified"));
        as(AUDITOR).get("/api/v1/audit?limit=100").then().body("items.action", hasItem("organisation.verify"));
    }

    @Test
    void whoBelongsToOne_addsNone_andAnAdministratorAddsConfirmedOnes() {
        create(KENYA_SUBMITTER, facts("Another of ours", "MINISTRY", "KE", null))
                .statusCode(403);
        create(AUDITOR, facts("An auditor's", "PARTNER", "KE", null)).statusCode(403);
        String id = create(ADMIN_ONE, facts("Institute for Soil", "PARTNER", "GH", "GH-REG-" + System.nanoTime()))
                .statusCode(201)
                .body("verified", equalTo(true))
                .extract()
                .path("id");

        given().get(ORGANISATIONS + "?kind=PARTNER&nation=GH&name=soil")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        given().get(ORGANISATIONS + "?kind=MINISTRY&nation=GH").then().body("items.id", not(hasItem(id)));
        given().get(ORGANISATIONS + "?kind=CHURCH").then().statusCode(400);
    }

    @Test
    void submittersEditTheirOwn_editorsAndOthersDoNot() {
        String address = ORGANISATIONS + "/demo-sn-health";
        long version = given().get(address).then().extract().jsonPath().getLong("version");
        Map<String, Object> facts = facts("Ministry of Health (demonstration), Senegal", null, null, "SN-GOV-12");

        edit(KENYA_SUBMITTER, "demo-sn-health", version, facts).statusCode(403);
        edit(KENYA_EDITOR, "demo-ke-agriculture", 0, facts).statusCode(403);
        edit(SENEGAL_SUBMITTER, "demo-sn-health", version + 9, facts).statusCode(412);
        edit(SENEGAL_SUBMITTER, "demo-sn-health", version, facts)
                .statusCode(200)
                .body("iatiId", equalTo("SN-GOV-12"))
                .body("kind", equalTo("MINISTRY"))
                .body("may", contains("edit"));
        edit(SENEGAL_SUBMITTER, "demo-sn-health", version, facts).statusCode(412);
    }

    @Test
    void list_goesOnWhereAPageEnded() {
        List<String> first =
                given().get(ORGANISATIONS + "?limit=2").then().extract().path("items.id");
        String next = given().get(ORGANISATIONS + "?limit=2").then().extract().path("next");
        List<String> second = given().get(ORGANISATIONS + "?limit=2&cursor=" + next)
                .then()
                .extract()
                .path("items.id");

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | MINISTRY | KE | ''              | ''                    | name
            Water        | CHURCH   | KE | ''              | ''                    | kind
            Water        | MINISTRY | QQ | ''              | ''                    | nation
            Water        | MINISTRY | KE | 'XM DAC 7'      | ''                    | iatiId
            Water        | MINISTRY | KE | ''              | http://insecure.test  | website
            Water        | MINISTRY | KE | ''              | javascript:alert(1)   | website
            """)
    void factsThatCanNotBe_areRefusedAtTheirField(
            String name, String kind, String nation, String iatiId, String website, String field) {
        create(ADMIN_ONE, Map.of("name", name, "kind", kind, "nation", nation, "iatiId", iatiId, "website", website))
                .statusCode(422)
                .body("errors.field", contains(field));
    }

    private static ValidatableResponse create(Account account, Map<String, ?> facts) {
        return writing(account).body(facts).post(ORGANISATIONS).then();
    }

    private static ValidatableResponse edit(Account account, String id, long version, Map<String, ?> facts) {
        return writing(account, version)
                .body(facts)
                .put(ORGANISATIONS + "/" + id)
                .then();
    }

    private static ValidatableResponse verify(Account account, String id, long version) {
        return writing(account, version)
                .body(Map.of())
                .post(ORGANISATIONS + "/" + id + "/verification")
                .then();
    }

    private static Map<String, Object> facts(
            String name, @Nullable String kind, @Nullable String nation, @Nullable String iatiId) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("kind", kind);
        facts.put("nation", nation);
        facts.put("iatiId", iatiId);
        return facts;
    }
}
