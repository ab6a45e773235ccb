package org.capacitycommons.portal.nation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes on in a nation, on one page. */
@PortalTest
class NationPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
    }

    @Test
    void theList_hasCounts_andLeadsToEachNation() {
        var page = browser.open("/en/nations").document();

        assertThat(page.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Kenya 3 Listed"))
                .anySatisfy(row -> assertThat(row).contains("Senegal – Listed"));
        assertThat(page.select("tbody th a").eachAttr("href")).contains("/en/nations/KE");
    }

    @Test
    void aNation_showsItsFigures_inDrawingsAndTables() {
        var page = browser.open("/en/nations/KE").document();

        assertThat(page.select(".figures li").eachText())
                .containsExactly(
                        "4 approved projects",
                        "3 deployments",
                        "3 results reported (1 of them: not known)",
                        "1 incidents not resolved",
                        "1 incidents resolved");
        assertThat(page.select("table.bars caption").eachText())
                .containsExactly("By stage", "By sector", "How far the nation is");
        assertThat(page.select("table.bars a").eachAttr("href"))
                .contains("/en/deployments?nation=KE&stage=PILOT", "/en/deployments?nation=KE&sector=HEALTH");
        assertThat(page.select("[aria-label=Money by currency] tbody tr").eachText())
                .containsExactly("Funds received KES 90,000 1", "Disbursement KES 50,000 1");
    }

    @Test
    void capacity_thatNobodyAssessed_isNotKnown_andHistoryStays() {
        var page = browser.open("/en/nations/KE").document();

        assertThat(page.select("table.bars").get(2).select("tbody tr").eachText())
                .containsExactly("Compute 2 of 5", "Data not known", "Skills not known", "Models not known");
        assertThat(page.select("details").text()).contains("1 of 5", "Servers of universities only.");
    }

    @Test
    void aMembership_saysHowSureItsSourceIs() {
        assertThat(browser.open("/en/nations/KE").document().select("dd").eachText())
                .contains("Listed (not confirmed)", "not known");
    }

    @Test
    void aNationWithNothing_isAPageToo() {
        var nothing = StubServices.json("partner/nation.json");
        nothing.getJsonObject("statistics").put("by", new JsonObject());
        nothing.getJsonObject("statistics").put("money", new JsonArray());
        nothing.getJsonArray("capacity").forEach(c -> ((JsonObject) c).putNull("current"));
        nothing.putNull("beltAndRoad");
        StubServices.answer("GET /api/v1/nations/KE", 200, nothing.encode());

        assertThat(browser.open("/en/nations/KE").document().select("main").text())
                .contains(
                        "There is no public deployment here yet.",
                        "No transaction has been reported.",
                        "The nation has not assessed its capacity here yet.",
                        "No source at hand names this nation.");
    }

    @Test
    void aNationThatIsNone_isNotFound_andTheListStandsWithoutStatistics() {
        assertThat(browser.open("/en/nations/QQ").status()).isEqualTo(404);

        StubServices.problem("GET /api/v1/statistics", 503, "unavailable");
        var list = browser.open("/en/nations");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.document().select("tbody tr").text()).contains("Kenya –");
    }
}
