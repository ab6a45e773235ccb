package org.capacitycommons.portal.organisation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.support.SupportAnswers;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Anybody looks up what an organisation does in public. */
@PortalTest
class PublicOrganisationPagesTest {
    private static final String PAGE = "/en/organisations/demo-cn-model-lab";
    private static final String API = "/api/v1/organisations/demo-cn-model-lab";

    private final Browser browser = new Browser();

    @BeforeEach
    void aPartnerWithAnOffer() {
        StubServices.reset();
        SupportAnswers.oneOfEach();
        StubServices.get(API, "partner/organisation.json");
    }

    @Test
    void thePage_tellsWhatItRunsAndOffers_eachWithALink() {
        var html = browser.open(PAGE).document();

        assertThat(html.select("h1").text()).startsWith("Open Model Lab");
        assertThat(html.select("main a").eachAttr("href"))
                .contains("/en/nations/CN", "/en/offers/O-3001")
                .anyMatch(href -> href.startsWith("/en/deployments/"));
        assertThat(StubServices.questions("/api/v1/deployments"))
                .singleElement()
                .satisfies(question -> assertThat(question)
                        .contains("organisation=demo-cn-model-lab")
                        .doesNotContain("view="));
        assertThat(StubServices.questions("/api/v1/offers"))
                .allMatch(question -> question.contains("organisation=demo-cn-model-lab"));
    }

    @Test
    void anAddressThatIsNoWebAddress_isNoLink() {
        StubServices.answer(
                "GET " + API,
                200,
                StubServices.json("partner/organisation.json")
                        .put("website", "javascript:alert(1)")
                        .encode());

        assertThat(browser.open(PAGE).document().select("main a[rel=external]")).isEmpty();
    }

    @Test
    void anOrganisationThatNobodyConfirmed_isNotThere() {
        assertThat(browser.open("/en/organisations/org-9").status()).isEqualTo(404);
    }

    @Test
    void theDeploymentsPage_leadsToWhoRunsIt() {
        StubServices.aDeploymentWithALife();

        assertThat(browser.open("/en/deployments/D-2001")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains("/en/organisations/demo-ke-agriculture");
    }
}
