package org.capacitycommons.portal.support;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner offers support, finds whom it helps, and agrees with a ministry on a match. */
@PortalTest
@TestSecurity(user = "partner-one", roles = "partner")
class SupportPagesTest {
    private static final Map<String, String> TYPED = Map.of(
            "kind", "COMPUTE",
            "title", "Computing time for speech models",
            "text", "Hours on a shared cluster.",
            "capacity", "500",
            "openUntil", "2027-12-31",
            "languages", "en, fr",
            "nations", "KE");

    private final Browser browser = new Browser();

    @BeforeEach
    void oneOfEach() {
        StubServices.reset();
        SupportAnswers.oneOfEach();
    }

    @Test
    @TestSecurity
    void anybody_readsWhatIsOffered_andWhatIsLeftOfIt() {
        var list = browser.open("/en/offers?kind=COMPUTE&kind=nonsense").document();
        assertThat(list.select(".cards h2 a").attr("href")).isEqualTo("/en/offers/O-3001");
        assertThat(list.text()).contains("Still left: GPU-hours: 320", "Nations: Kenya", "Sectors: every sector");

        var detail = browser.open("/fr/offers/O-3001").document();
        assertThat(detail.text()).contains("heures GPU : 500", "heures GPU : 320", "Anglais, Français");
    }

    @Test
    void anOffer_isDrafted_withWhatWasTyped() {
        StubServices.answer("POST /api/v1/offers", 201, SupportAnswers.DRAFT);
        var made = browser.press(browser.open("/en/my/offers/new"), "Save", TYPED);

        assertThat(made.header("Location")).endsWith("/en/my/offers/O-3001?done=saved");
        var sent = StubServices.writes().getFirst();
        assertThat(sent.key()).isNotBlank();
        assertThat(sent.json().getJsonArray("languages")).containsExactly("en", "fr");
        assertThat(sent.json().getJsonArray("nations")).containsExactly("KE");
        assertThat(sent.json().fieldNames())
                .containsExactlyInAnyOrderElementsOf(
                        StubServices.json("partner/offer-request.json").fieldNames());
    }

    @Test
    void anOfferWithFaults_comesBackFilled() {
        StubServices.answer("POST /api/v1/offers", 422, """
                {"type": "/problems/validation", "status": 422,
                 "errors": [{"field": "capacity", "key": "not-positive"}, {"field": "currency", "key": "required"}]}""");
        var refused = browser.press(browser.open("/en/my/offers/new"), "Save", TYPED);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href"))
                .containsExactly("#f-capacity", "#f-currency");
        assertThat(refused.document().select("#f-text").val()).isEqualTo("Hours on a shared cluster.");
        assertThat(refused.document().select("input[name=nations][value=KE][checked]"))
                .hasSize(1);
    }

    @Test
    void aDraft_isPublished_andAnOpenOffer_isClosed() {
        StubServices.answer("GET /api/v1/offers/O-3001", 200, SupportAnswers.DRAFT);
        StubServices.answer("POST /api/v1/offers/O-3001/publication", 200, SupportAnswers.OFFER);
        browser.press(browser.open("/en/my/offers/O-3001"), "Publish the offer", Map.of());

        StubServices.answer("GET /api/v1/offers/O-3001", 200, SupportAnswers.OFFER);
        StubServices.answer("POST /api/v1/offers/O-3001/closure", 200, SupportAnswers.OFFER);
        browser.press(browser.open("/en/my/offers/O-3001"), "Close the offer", Map.of());

        assertThat(StubServices.writes())
                .extracting(StubServices.Call::what)
                .containsExactly("POST /api/v1/offers/O-3001/publication", "POST /api/v1/offers/O-3001/closure");
        assertThat(StubServices.writes())
                .allSatisfy(call -> assertThat(call.version()).isEqualTo("\"v3\""));
    }

    @Test
    void whatProjectsRelyOn_cannotBecomeLess_andThePageSaysWhy() {
        StubServices.answer("PUT /api/v1/offers/O-3001", 409, """
                {"type": "/problems/guard-not-met", "status": 409, "missing": ["terms-of-accepted-matches"]}""");
        var refused = browser.press(browser.open("/en/my/offers/O-3001/edit"), "Save", Map.of("capacity", "10"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text()).contains("Projects rely on this offer.");
        assertThat(refused.document().select("#f-capacity").val()).isEqualTo("10");
    }

    @Test
    void whatAColleagueSavedMeanwhile_isShownBesideWhatWasTyped() {
        var page = browser.open("/en/my/offers/O-3001/edit");
        StubServices.problem("PUT /api/v1/offers/O-3001", 412, "stale-version");
        StubServices.answer(
                "GET /api/v1/offers/O-3001",
                200,
                SupportAnswers.OFFER.replace("\"version\": 3", "\"version\": 4").replace("\"500\"", "\"600\""));
        var again = browser.press(page, "Save", Map.of("capacity", "450"));

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.document().select("#f-capacity").val()).isEqualTo("450");
        assertThat(again.document().select("label[for=f-capacity-stays-1]").text())
                .endsWith("600");
        assertThat(again.document().select("main [name=_version]").val()).isEqualTo("4");
    }

    @Test
    void suggestions_sayWhyAProjectFits_andLeadToAProposal() {
        var html = browser.open("/en/my/offers/O-3001").document();

        assertThat(html.text())
                .contains("It names the nation: Kenya", "It is open to every sector", "In time for March 2027");
        assertThat(html.select("main a.button").attr("href"))
                .isEqualTo("/en/my/matches/new?offer=O-3001&project=P-1001&need=1");
    }

    @Test
    void aMatch_isProposed_knowingWhatIsLeft() {
        StubServices.answer("POST /api/v1/matches", 201, SupportAnswers.MATCH);
        var form = browser.open("/en/my/matches/new?offer=O-3001&project=P-1001&need=1");
        assertThat(form.document().text()).contains("Still left of the offer: GPU-hours: 320");

        var typed = Map.of("quantity", "200", "message", "For the first run.");
        var made = browser.press(form, "Send the proposal", typed);
        assertThat(made.header("Location")).endsWith("/en/my/matches/M-4001?done=saved");
        assertThat(StubServices.writes().getFirst().json().fieldNames())
                .containsExactlyInAnyOrderElementsOf(
                        StubServices.json("partner/match-request.json").fieldNames());
    }

    @Test
    void askingForMoreThanIsLeft_isExplained_andKeptToBeChanged() {
        var form = browser.open("/en/my/matches/new?offer=O-3001&project=P-1001&need=1");
        StubServices.answer("POST /api/v1/matches", 409, """
                {"type": "/problems/guard-not-met", "status": 409, "missing": ["capacity"], "left": "40"}""");
        StubServices.answer("GET /api/v1/offers/O-3001", 200, SupportAnswers.OFFER.replace("\"320\"", "\"40\""));
        var refused = browser.press(form, "Send the proposal", Map.of("quantity", "200", "message", "For March."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text())
                .contains("The offer has less left than this asks.", "Still left of the offer: GPU-hours: 40");
        assertThat(refused.document().select("#f-quantity").val()).isEqualTo("200");
        assertThat(refused.document().select("#f-message").val()).isEqualTo("For March.");
    }

    @Test
    void aMatch_isAccepted_orDeclinedWithAReason() {
        StubServices.answer("POST /api/v1/matches/M-4001/state", 200, SupportAnswers.MATCH);
        var page = browser.open("/en/my/matches/M-4001");
        assertThat(browser.press(page, "Decline", Map.of()).status()).isEqualTo(422);
        assertThat(StubServices.writes()).isEmpty();

        browser.press(page, "Accept", Map.of());
        browser.press(page, "Decline", Map.of("reason", "The cluster is full until June."));
        assertThat(StubServices.writes().getFirst().json().getString("to")).isEqualTo("ACCEPTED");
        assertThat(StubServices.writes().getLast().body())
                .isEqualTo("{\"to\":\"DECLINED\",\"reason\":\"The cluster is full until June.\"}");
    }

    @Test
    void aServiceThatIsGone_losesNoProposal() {
        var form = browser.open("/en/my/matches/new?offer=O-3001&project=P-1001&need=1");
        StubServices.goDown();
        var kept = browser.press(form, "Send the proposal", Map.of("quantity", "200", "message", "For March."));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.document().select("[name=message]").val()).isEqualTo("For March.");
    }

    @Test
    void needs_areListedForThoseWhoMightHelp() {
        var html = browser.open("/en/needs").document();
        assertThat(html.select("tbody tr").text())
                .contains("Advice by voice for maize growers", "200 GPU hours", "Kenya");
    }

    @Test
    @TestSecurity(user = "kenya-submitter", roles = "ministry")
    void aMinistry_findsOffersForItsProject_butMakesNone() {
        var html = browser.open("/en/my/projects/P-1001/suggestions").document();
        assertThat(html.select("main a.button").attr("href"))
                .isEqualTo("/en/my/matches/new?offer=O-3001&project=P-1001&need=1");
        assertThat(browser.open("/en/my/offers").status()).isEqualTo(403);
        assertThat(browser.open("/en/my/offers/new").status()).isEqualTo(403);
    }

    @Test
    void brokenAddresses_areNotFound() {
        assertThat(browser.open("/en/my/matches/new").status()).isEqualTo(404);
        assertThat(browser.open("/en/my/matches/new?offer=O-3001&project=P-1001&need=x")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/en/offers/O-9999").status()).isEqualTo(404);
    }
}
