package org.capacitycommons.portal.incident;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** An incident is public, with its state and with who else may be touched by it. */
@PortalTest
class IncidentPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
    }

    @Test
    void anIncident_saysWhatHappened_andWhereItStands() {
        var page = browser.open("/en/incidents/IN-41").document();

        assertThat(page.select("h1").text()).isEqualTo("Wrong dose read out");
        assertThat(page.select("main .tag").eachText()).containsExactly("Open", "High severity");
        assertThat(page.select("dd").eachText())
                .contains("To property or income", "Nothing has been published yet.", "12 September 2026");
        assertThat(page.select(".up a").attr("href")).isEqualTo("/en/deployments/D-2001");
    }

    @Test
    void itsTrace_leadsToOtherDeploymentsOfTheRevision() {
        var page = browser.open("/en/incidents/IN-41").document();

        assertThat(page.select("h3").text()).isEqualTo("Qwen/Qwen3-8B · 2025-04-28");
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("/en/deployments/D-2002");
    }

    @Test
    void whatOnlyFewMayRead_isNotOnThePage() {
        assertThat(browser.open("/en/incidents/IN-41").document().select("main").text())
                .doesNotContain("People affected");
    }

    @Test
    void anIncidentThatIsNotThere_isNotFound() {
        assertThat(browser.open("/en/incidents/IN-9").status()).isEqualTo(404);
        assertThat(browser.open("/en/incidents/%3Cb%3E").status()).isEqualTo(404);
    }
}
