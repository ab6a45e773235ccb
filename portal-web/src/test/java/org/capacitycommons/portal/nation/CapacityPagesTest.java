package org.capacitycommons.portal.nation;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry of Kenya judges how far Kenya is, and no other nation. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class CapacityPagesTest {
    private static final String FORM = "/en/nations/KE/capacity/data";
    private static final String API = "/api/v1/nations/KE/capacity";

    private final Browser browser = new Browser();

    @BeforeEach
    void aNationThatJudgedOnce() {
        StubServices.reset();
        StubServices.aDeploymentWithALife();
        StubServices.answer(
                "GET " + API,
                200,
                StubServices.json("partner/nation.json")
                        .getJsonArray("capacity")
                        .encode());
        StubServices.answer("PUT " + API + "/data", 200, "{\"dimension\":\"DATA\",\"current\":null,\"version\":1}");
    }

    @Test
    void anAssessment_isSentWithTheVersionThatWasRead() {
        assertThat(browser.open("/en/nations/KE").document().select("main a").eachAttr("href"))
                .contains(FORM);
        var saved = browser.press(
                browser.open(FORM),
                "Save",
                Map.of("tier", "2", "evidence", "Two open registers.", "assessedOn", "2026-11-01"));

        assertThat(saved.header("Location")).endsWith("/en/nations/KE?done=saved");
        var call = StubServices.writes().getFirst();
        assertThat(call.version()).isEqualTo("\"v0\"");
        assertThat(call.body())
                .isEqualTo("{\"tier\":2,\"evidence\":\"Two open registers.\",\"assessedOn\":\"2026-11-01\"}");
    }

    @Test
    void whatTheServiceRefuses_standsAtItsField_withWhatWasTyped() {
        StubServices.answer("PUT " + API + "/data", 422, """
                {"type":"/problems/validation","errors":[{"field":"tier","key":"required"},
                 {"field":"assessedOn","key":"in-the-future"}]}""");
        var refused = browser.press(browser.open(FORM), "Save", Map.of("evidence", "A register."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href")).containsExactly("#f-tier", "#f-assessedOn");
        assertThat(refused.document().select("#f-evidence").val()).isEqualTo("A register.");
    }

    @Test
    void anotherNation_isNotJudged_andNoUnknownDimension() {
        assertThat(browser.open("/en/nations/TZ/capacity/data").status()).isEqualTo(403);
        assertThat(browser.open("/en/nations/KE/capacity/money").status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "partner-one", roles = "partner")
    void aPartner_judgesNoNation() {
        assertThat(browser.open(FORM).status()).isEqualTo(403);
        assertThat(browser.open("/en/nations/KE").document().select("main a[href*=/capacity/]"))
                .isEmpty();
    }
}
