package org.capacitycommons.portal.statistics;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Public deployments, counted; and the door to taking everything along. */
@PortalTest
class StatisticsPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
    }

    @Test
    void everyDimension_isATableWithBars() {
        var page = browser.open("/en/statistics").document();

        assertThat(page.select("table.bars caption").eachText())
                .containsExactly("By sector", "By stage", "By year of start", "By cooperation", "By nation");
        assertThat(page.select("table.bars").get(0).select("tbody tr").eachText())
                .containsExactly("Agriculture 2", "Health 1");
        assertThat(page.select("table.bars").get(2).select("tbody tr").eachText())
                .containsExactly("2026 2", "not known 1");
        assertThat(page.select("svg.bar path").eachAttr("d")).contains("M0 0h100v8H0z", "M0 0h50v8H0z");
    }

    @Test
    void aQuestion_isTheAddress_andRowsLeadIntoTheList() {
        var page =
                browser.open("/en/statistics?nation=KE&sector=HEALTH&year=2026").document();

        assertThat(StubServices.questions("/api/v1/statistics")).containsExactly("nation=KE&sector=HEALTH&year=2026");
        assertThat(page.select("#f-nation option[selected]").text()).isEqualTo("Kenya");
        assertThat(page.select("table.bars a").eachAttr("href"))
                .contains("/en/deployments?nation=KE&sector=HEALTH&stage=PILOT");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("https://partner.example/api/v1/exports/results.csv?nation=KE");
    }

    @Test
    void noDeployment_isSaid() {
        var nothing = StubServices.json("partner/statistics.json");
        nothing.getJsonObject("total").put("deployments", 0);
        StubServices.answer("GET /api/v1/statistics", 200, nothing.encode());

        assertThat(browser.open("/en/statistics?year=1990")
                        .document()
                        .select("main")
                        .text())
                .contains("There is no public deployment here yet.");
    }

    @Test
    void aBrokenQuestion_isAPageThatSaysSo_andSoIsAServiceThatIsGone() {
        StubServices.problem("GET /api/v1/statistics", 400, "malformed-request");
        assertThat(browser.open("/en/statistics?year=soon").status()).isEqualTo(400);
        StubServices.goDown();
        assertThat(browser.open("/en/statistics").status()).isEqualTo(503);
    }

    @Test
    void openData_namesEveryAddress_withACommand_whileTheServicesAreGone() {
        StubServices.goDown();
        var page = browser.open("/en/open-data").document();

        assertThat(page.select("code").eachText())
                .contains(
                        "curl --compressed -o deployments.csv \"https://partner.example/api/v1/exports/deployments.csv\"",
                        "curl --compressed -o models.csv \"https://one.example/api/v1/exports/models.csv\"");
        assertThat(page.select("dt a")).hasSizeGreaterThan(15);
        assertThat(page.select("main").text()).contains("CC BY 4.0");
    }
}
