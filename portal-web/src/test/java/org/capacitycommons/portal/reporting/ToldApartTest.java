package org.capacitycommons.portal.reporting;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry tells results apart by sex, reports a period anew, and puts a payment right. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class ToldApartTest {
    private static final String OWN = "/en/my/deployments/D-2001";
    private static final String API = MinistryRecords.API;
    private static final String SEX = """
            [{"name":"sex","categories":["women","men"],"rule":"TOTAL"}]""";

    private final Browser browser = new Browser();

    @BeforeEach
    void aPilotThatCountsCallersBySex() {
        StubServices.reset();
        MinistryRecords.answer();
        MinistryRecords.answer("", withSex(MinistryRecords.pilot("PILOT", "report")));
    }

    private static String withSex(String pilot) {
        var deployment = new JsonObject(pilot);
        deployment.getJsonArray("indicators").getJsonObject(0).put("disaggregation", new JsonArray(SEX));
        return deployment.encode();
    }

    private static Map<String, String> typed(String women, String men) {
        return Map.of(
                "indicator", "I-1",
                "periodStart", "2027-04-01",
                "periodEnd", "2027-06-30",
                "value", "20",
                "parts.0", women,
                "parts.1", men);
    }

    @Test
    void everyCategory_hasItsField_andIsSentWithItsDimension() {
        StubServices.answer("POST " + API + "/results", 201, "{\"id\":\"RE-32\"}");
        var form = browser.open(OWN + "/results/new");
        assertThat(form.document().select("main label").eachText()).contains("sex: women (optional)");

        browser.press(form, "Add", typed("12", ""));
        assertThat(StubServices.writes().getLast().json().getJsonArray("parts").encode())
                .isEqualTo("""
                [{"dimension":"sex","category":"women","value":"12","known":true},\
                {"dimension":"sex","category":"men","value":null,"known":false}]""");
    }

    @Test
    void whoTellsNothingApart_sendsNoParts() {
        StubServices.answer("POST " + API + "/results", 201, "{\"id\":\"RE-32\"}");
        browser.press(browser.open(OWN + "/results/new"), "Add", typed("", ""));

        assertThat(StubServices.writes().getLast().json().getJsonArray("parts")).isEmpty();
    }

    @Test
    void partsThatDoNotComeToTheValue_areSaidAtTheirField_andNothingIsLost() {
        StubServices.answer("POST " + API + "/results", 422, """
                {"type":"/problems/validation","errors":[{"field":"parts","key":"not-the-total","params":{}},
                 {"field":"parts.1.value","key":"not-a-number","params":{}}]}""");
        var refused = browser.press(browser.open(OWN + "/results/new"), "Add", typed("12", "many"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href")).containsExactly("#f-parts-0", "#f-parts-1");
        assertThat(refused.document().select("#f-parts-1").val()).isEqualTo("many");
    }

    @Test
    void withSeveralIndicators_oneIsPickedFirst() {
        var deployment = new JsonObject(withSex(MinistryRecords.pilot("PILOT", "report")));
        var second =
                deployment.getJsonArray("indicators").getJsonObject(0).copy().put("id", "I-2");
        deployment.getJsonArray("indicators").add(second);
        MinistryRecords.answer("", deployment.encode());

        var pick = browser.open(OWN + "/results/new").document();
        assertThat(pick.select("ul.tasks a").eachAttr("href"))
                .containsExactly(OWN + "/results/new?indicator=I-1", OWN + "/results/new?indicator=I-2");
        assertThat(browser.open(OWN + "/results/new?indicator=I-2")
                        .document()
                        .select("#f-indicator option[selected]")
                        .val())
                .isEqualTo("I-2");
    }

    @Test
    void aPeriod_isReportedAnew_fromWhatStandsThere() {
        var result =
                new JsonObject(StubServices.json("partner/results-page.json").encode());
        result.getJsonArray("items")
                .getJsonObject(0)
                .put("may", new JsonArray("[\"report-anew\"]"))
                .put("parts", new JsonArray("""
                        [{"dimension":"sex","category":"women","value":"4","known":true}]"""));
        MinistryRecords.answer("/results", result.encode());

        var list = browser.open(OWN + "/results").document();
        assertThat(list.select("td.n").eachText()).first().isEqualTo("7 sex: women 4");
        var anew = browser.open(list.select("td a").attr("href")).document();
        assertThat(anew.select("#f-periodStart").val()).isEqualTo("2026-09-01");
        assertThat(anew.select("#f-value").val()).isEmpty();
    }

    @Test
    void aPaymentThatWasWrong_isPutRight_andKeepsItsIdentifiers() {
        var page = StubServices.json("partner/transactions-page.json");
        page.getJsonArray("items")
                .getJsonObject(0)
                .put("may", new JsonArray("[\"put-right\"]"))
                .put("receiver", new JsonObject("{\"name\":\"County extension office\",\"ref\":\"KE-1\"}"));
        MinistryRecords.answer("/finances/transactions", page.encode());
        StubServices.answer("POST " + API + "/finances/transactions", 201, "{}");

        String right =
                browser.open(OWN + "/money").document().select("main li p a").attr("href");
        assertThat(right).isEqualTo(OWN + "/money/transaction?supersedes=TR-9");
        var form = browser.open(right);
        assertThat(form.document().select("#f-value").val()).isEqualTo("50000.00");
        browser.press(form, "Put it right", Map.of("value", "5000.00"));

        var sent = StubServices.writes().getLast().json();
        assertThat(sent.getString("supersedes")).isEqualTo("TR-9");
        assertThat(sent.getString("value")).isEqualTo("5000.00");
        assertThat(sent.getJsonObject("receiver").getString("ref")).isEqualTo("KE-1");
    }

    @Test
    void whatIsNotThere_isNotPutRight() {
        assertThat(browser.open(OWN + "/money/transaction?supersedes=TR-999").status())
                .isEqualTo(404);
        assertThat(browser.open(OWN + "/money/budget?supersedes=BU-999").status())
                .isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "partner-one", roles = "partner")
    void aMatchedPartner_reportsToo_butPlansNoMoneyAndWritesNoReport() {
        StubServices.answer("POST " + API + "/results", 201, "{\"id\":\"RE-32\"}");
        var own = browser.open(OWN).document();
        assertThat(own.select("main a").eachAttr("href"))
                .contains(OWN + "/results", OWN + "/incidents", OWN + "/money")
                .doesNotContain(OWN + "/reports", OWN + "/closure", "/en/my/deployments");

        var added = browser.press(browser.open(OWN + "/results/new"), "Add", typed("12", "8"));
        assertThat(added.header("Location")).endsWith(OWN + "/results?done=added");
        assertThat(browser.open(OWN + "/money").document().select("main a").eachAttr("href"))
                .contains(OWN + "/money/transaction")
                .doesNotContain(OWN + "/money/budget");
        assertThat(browser.open(OWN + "/money/budget").status()).isEqualTo(403);
        assertThat(browser.open(OWN + "/reports").status()).isEqualTo(403);
        assertThat(browser.open(OWN + "/amendment").status()).isEqualTo(403);
    }
}
