package org.capacitycommons.portal.work;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.curation.CurationAnswers;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page of the administration. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class AdminPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void oneOfEachKindWaits() {
        StubServices.reset();
        WorkAnswers.oneOfEach();
        CurationAnswers.oneOfEach();
    }

    @Test
    void harmToPeople_standsFirst_andStandsOut() {
        var html = browser.open("/en/admin").document();

        assertThat(html.select("main h2").eachText().getFirst()).isEqualTo("Harm and warnings");
        assertThat(html.select("main .tasks li").eachText().getFirst()).isEqualTo("Incidents open and severe 1");
        assertThat(html.select("main .tasks a").attr("href"))
                .isEqualTo("/en/admin/incidents?state=OPEN&severity=SEVERE");
        assertThat(html.select("main .tasks li:first-child .loud").eachText().getFirst())
                .isEqualTo("1");
    }

    @Test
    void everyKindOfWork_hasItsNumberAndItsList() {
        var html = browser.open("/fr/admin").document();

        assertThat(html.select("main .tasks a").eachAttr("href"))
                .contains(
                        "/fr/reviews",
                        "/fr/admin/reports",
                        "/fr/admin/go-live",
                        "/fr/admin/amendments",
                        "/fr/admin/conditions",
                        "/fr/admin/alerts",
                        "/fr/admin/suspension-proposals",
                        "/fr/admin/problem-reports",
                        "/fr/admin/organisations",
                        "/fr/admin/dead-letters");
    }

    @Test
    void whatOneServiceCannotTell_isSaid_andHidesNothingElse() {
        StubServices.problem("GET /api/v1/dead-letters", 503, "unavailable");
        var html = browser.open("/en/admin").document();

        assertThat(html.text()).contains("Deliveries given up not available just now", "Progress reports 1");
    }

    @Test
    @TestSecurity(user = "kenya-editor", roles = "ministry")
    void aMinistry_readsInItsLanguage_thatThePageIsNotOpenToIt() {
        var refused = browser.open("/fr/admin");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("html").attr("lang")).isEqualTo("fr");
        assertThat(refused.document().select("h1").text()).isEqualTo("Cette page ne vous est pas ouverte");
    }

    @Test
    @TestSecurity(user = "auditor-one", roles = "auditor")
    void anAuditor_seesTheSame() {
        assertThat(browser.open("/en/admin").status()).isEqualTo(200);
    }
}
