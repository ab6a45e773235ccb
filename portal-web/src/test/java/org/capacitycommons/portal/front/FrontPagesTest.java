package org.capacitycommons.portal.front;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody comes for the first time. */
@PortalTest
class FrontPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
    }

    @Test
    void threeDoors_comeFirst_thenTrueNumbers_thenNews() {
        var page = browser.open("/en").document();

        assertThat(page.select(".doors .button").eachAttr("href"))
                .containsExactly("/en/my/projects", "/en/models", "/en/deployments");
        assertThat(page.select(".figures li").eachText())
                .containsExactly("3 deployments", "2 Nations", "3 results reported", "1 incidents not resolved");
        assertThat(page.select("main li a").eachAttr("href")).contains("/en/deployments/D-2001");
        assertThat(page.select("footer a").eachAttr("href")).contains("/en/statistics", "/en/open-data");
    }

    @Test
    void theDoorsAreOpen_whileTheServicesAreGone() {
        StubServices.goDown();
        var page = browser.open("/fr");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".doors .button")).hasSize(3);
        assertThat(page.document().select(".figures")).isEmpty();
    }

    @Test
    void aVisitor_getsFromTheFirstPageToAnIncident_byLinksOnly() {
        var list = follow(browser.open("/en"), ".doors section:last-child .button");
        var deployment = follow(list, "table.stack tbody tr:first-child a");
        var incident = follow(deployment, ".cards li:first-child a");

        assertThat(incident.document().select("h1").text()).isEqualTo("Wrong dose read out");
    }

    private Browser.Page follow(Browser.Page page, String link) {
        return browser.open(page.document().select(link).attr("href"));
    }
}
