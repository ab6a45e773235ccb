package org.capacitycommons.portal.deployment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry changes what is published about its pilot, and an administrator has to accept it first. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class ChangePagesTest {
    private static final String OWN = "/en/my/deployments/D-2001";
    private static final String CHANGE = OWN + "/amendment";
    private static final String BEGIN = "POST " + MinistryRecords.API + "/amendments";
    private static final String SAVE = "PUT /api/v1/amendments/A-7";

    private final Browser browser = new Browser();

    @BeforeEach
    void aPublishedPilot() {
        StubServices.reset();
        MinistryRecords.answer();
        StubServices.answer(BEGIN, 201, change("DRAFT", "{}"));
        StubServices.answer(SAVE, 200, change("DRAFT", "{}"));
    }

    /** From now on a change waits that adds a site and takes one out. */
    private static void begun(String state, String... may) {
        StubServices.answer("GET /api/v1/amendments", 200, MinistryRecords.page("""
                {"id":"A-7","about":"DEPLOYMENT","record":"D-2001","nation":"KE","organisation":"demo-ke-agriculture",
                 "state":"%s","reason":"The office moved.","updatedAt":"2027-05-01T08:00:00Z","submittedAt":null}""".formatted(state)));
        StubServices.answer("GET /api/v1/amendments/A-7", 200, change(state, CHANGES, may));
    }

    private static final String CHANGES = """
            {"addSites":[{"name":"Kisumu office","precision":"POINT",
              "point":{"type":"Point","coordinates":[34.75,-0.1]}}],"endSites":["S-1"]}""";

    private static String change(String state, String changes, String... may) {
        return """
                {"id":"A-7","about":"DEPLOYMENT","record":"D-2001","nation":"KE","organisation":"demo-ke-agriculture",
                 "version":3,"state":"%s","reason":"The office moved.","baseVersion":5,"recordVersion":5,
                 "changes":%s,"diff":[
                  {"field":"site","before":{"id":"S-1","name":"Kakamega office"},"after":null},
                  {"field":"site","before":null,"after":{"name":"Kisumu office","precision":"POINT"}}],
                 "comment":null,"may":%s}""".formatted(state, changes, new JsonArray(List.of(may)).encode());
    }

    @Test
    void theDeployment_leadsToItsChange_andTheChangeToItsParts() {
        assertThat(browser.open(OWN).document().select("main a").eachAttr("href"))
                .contains(CHANGE);
        assertThat(browser.open(CHANGE).document().select("ul.tasks a").eachAttr("href"))
                .containsExactly(
                        CHANGE + "/texts",
                        CHANGE + "/site",
                        CHANGE + "/model",
                        CHANGE + "/indicator",
                        CHANGE + "/ends");
    }

    @Test
    void aNewSite_beginsTheChange_withItsPoint() {
        var sent = browser.press(
                browser.open(CHANGE + "/site"),
                "Save the change",
                Map.of("reason", "A second office", "name", "Kisumu", "latitude", "-0,1", "longitude", "34.75"));

        assertThat(sent.header("Location")).endsWith(CHANGE + "?done=saved");
        var call = StubServices.writes().getLast();
        assertThat(call.key()).isNotBlank();
        assertThat(call.body())
                .isEqualTo("{\"reason\":\"A second office\",\"deployment\":{\"addSites\":[{\"name\":\"Kisumu\","
                        + "\"precision\":\"POINT\",\"point\":{\"type\":\"Point\",\"coordinates\":[34.75,-0.1]}}]}}");
    }

    @Test
    void whatWasChangedBefore_staysInTheChange_andTheVersionGoesBack() {
        begun("DRAFT", "save", "submit");
        browser.press(
                browser.open(CHANGE + "/texts"), "Save the change", Map.of("title", "Advice by voice, everywhere"));

        var call = StubServices.writes().getLast();
        var changes = call.json().getJsonObject("deployment");
        assertThat(call.what()).isEqualTo(SAVE);
        assertThat(call.version()).isEqualTo("\"v3\"");
        assertThat(changes.getString("title")).isEqualTo("Advice by voice, everywhere");
        assertThat(changes.containsKey("summary")).isFalse();
        assertThat(changes.getJsonArray("endSites")).containsExactly("S-1");
        assertThat(changes.getJsonArray("addSites")
                        .getJsonObject(0)
                        .getJsonObject("point")
                        .getJsonArray("coordinates")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theChange_isSeenAsAWhole_cutDown_andHandedIn() {
        begun("DRAFT", "save", "submit");
        StubServices.answer("POST /api/v1/amendments/A-7/submission", 200, change("SUBMITTED", CHANGES));
        var page = browser.open(CHANGE);
        assertThat(page.document().text()).contains("Before: Kakamega office", "After: Kisumu office");

        browser.press(page, "Leave it out again: Kisumu office", Map.of());
        assertThat(StubServices.writes()
                        .getLast()
                        .json()
                        .getJsonObject("deployment")
                        .getJsonArray("addSites"))
                .isEmpty();
        browser.press(page, "Hand the change in", Map.of());
        assertThat(StubServices.writes().getLast().what()).endsWith("/submission");
        assertThat(StubServices.writes().getLast().version()).isEqualTo("\"v3\"");
    }

    @Test
    void aChangeThatWasHandedIn_isReadOnly() {
        begun("SUBMITTED");
        var page = browser.open(CHANGE).document();

        assertThat(page.select("main button, ul.tasks a")).isEmpty();
        assertThat(page.text()).contains("Handed in", "The office moved.");
    }

    @Test
    void faultsThatTheServiceFinds_standAtTheFieldOfThePage() {
        begun("DRAFT", "save");
        StubServices.answer(SAVE, 422, """
                {"type":"/problems/validation","errors":[
                 {"field":"deployment.addSites.1.name","key":"required","params":{}},
                 {"field":"deployment.addSites.1.point","key":"point-at-sea","params":{}}]}""");
        var refused = browser.press(
                browser.open(CHANGE + "/site"),
                "Save the change",
                Map.of("latitude", "0", "longitude", "0", "reason", "A boat"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-name", "#f-latitude");
        assertThat(refused.document().select("input[name=unusualPlace]")).hasSize(1);
        assertThat(refused.document().select("#f-reason").val()).isEqualTo("A boat");
    }

    @Test
    void halfAPoint_isNotSent() {
        var refused = browser.press(browser.open(CHANGE + "/site"), "Save the change", Map.of("latitude", "north"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href")).contains("#f-latitude", "#f-longitude");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void anIndicator_isToldApart_asItsMinistrySays() {
        browser.press(
                browser.open(CHANGE + "/indicator"),
                "Save the change",
                Map.of(
                        "name", "Callers",
                        "falling", "yes",
                        "disaggregation.1.name", "sex",
                        "disaggregation.1.categories", "women, men",
                        "disaggregation.1.rule", "TOTAL"));

        var indicator = StubServices.writes()
                .getLast()
                .json()
                .getJsonObject("deployment")
                .getJsonArray("addIndicators")
                .getJsonObject(0);
        assertThat(indicator.getBoolean("ascending")).isFalse();
        assertThat(indicator.getString("measure")).isEqualTo("UNIT");
        assertThat(indicator.getJsonArray("disaggregation").encode())
                .isEqualTo("[{\"name\":\"sex\",\"categories\":[\"women\",\"men\"],\"rule\":\"TOTAL\"}]");
    }

    @Test
    void faultsOfADimension_standAtItsFields_evenWhereTheFirstOneIsEmpty() {
        StubServices.answer(BEGIN, 422, """
                {"type":"/problems/validation","errors":[
                 {"field":"deployment.addIndicators.0.disaggregation.0.categories","key":"too-few",
                  "params":{"min":"2"}}]}""");
        var refused = browser.press(
                browser.open(CHANGE + "/indicator"),
                "Save the change",
                Map.of("disaggregation.1.name", "sex", "disaggregation.1.categories", "women"));

        assertThat(refused.document().select("#errors a").eachAttr("href"))
                .containsExactly("#f-disaggregation-1-categories");
    }

    @Test
    void anotherRevision_isPickedFromTheCatalogue() {
        assertThat(browser.open(CHANGE + "/model")
                        .document()
                        .select("ul.cards a")
                        .eachAttr("href"))
                .allMatch(href -> href.startsWith(CHANGE + "/model/"));
        browser.press(
                browser.open(CHANGE + "/model/Qwen/Qwen3-8B"),
                "Save the change",
                Map.of("revision", "2025-04-28", "purpose", "Advice", "since", "2027-05-01"));

        var use = StubServices.writes()
                .getLast()
                .json()
                .getJsonObject("deployment")
                .getJsonArray("addModelUses")
                .getJsonObject(0);
        assertThat(use.getString("model")).isEqualTo("Qwen/Qwen3-8B");
        assertThat(use.getString("revision")).isEqualTo("2025-04-28");
    }

    @Test
    void whatWouldBeMissing_isSaid() {
        StubServices.answer(BEGIN, 409, """
                {"type":"/problems/guard-not-met","missing":["site"]}""");
        var refused = browser.press(
                browser.open(CHANGE + "/ends"), "Save the change", Map.of("reason", "It ends", "endSites", "S-1"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#errors li")).isNotEmpty();
    }

    @Test
    void theCooperation_isStatedWithItsSource_orTakenBack() {
        StubServices.answer(
                "PUT " + MinistryRecords.API + "/cooperation", 200, MinistryRecords.pilot("PILOT", "report"));
        var form = browser.open(OWN + "/cooperation");
        browser.press(form, "Save", Map.of("cooperation", "SOUTH_SOUTH", "source", "Joint statement"));
        browser.press(form, "Save", Map.of("cooperation", "NOT_KNOWN", "source", ""));

        assertThat(StubServices.writes().get(0).body())
                .isEqualTo("{\"cooperation\":\"SOUTH_SOUTH\",\"source\":\"Joint statement\"}");
        assertThat(StubServices.writes().get(1).body()).isEqualTo("{\"cooperation\":null,\"source\":null}");
        assertThat(StubServices.writes().getFirst().version()).startsWith("\"v");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void nobodyElse_beginsAChange() {
        assertThat(browser.open(CHANGE).status()).isEqualTo(403);
        assertThat(browser.open(CHANGE + "/site").status()).isEqualTo(403);
        assertThat(browser.open(CHANGE + "/model").status()).isEqualTo(403);
        assertThat(browser.open(OWN + "/cooperation").status()).isEqualTo(200);
    }
}
