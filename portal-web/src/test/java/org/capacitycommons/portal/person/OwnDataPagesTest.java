package org.capacitycommons.portal.person;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PeopleRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody sets the language of letters, takes the own data along, and has it erased. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class OwnDataPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void somebodyWithSettings() {
        StubServices.reset();
        PeopleRecords.answer();
    }

    @Test
    void theLanguageOfLetters_isChanged_andWhatThePageDoesNotAskStays() {
        StubServices.on("PUT /api/v1/me/preferences", 200, "partner/preferences.json");
        browser.press(browser.open("/en/my/profile"), "Save", Map.of("language", "sw"));

        var call = StubServices.writes().getLast();
        assertThat(call.version()).isEqualTo("\"v1\"");
        assertThat(call.json().getString("language")).isEqualTo("sw");
        assertThat(call.json().getJsonArray("savedSearches")).hasSize(1);
        assertThat(call.json().getJsonObject("hardwareProfile").getInteger("count"))
                .isEqualTo(2);
    }

    @Test
    void everyLanguageOfLetters_isNamedAsItsReadersNameIt() {
        var page = browser.open("/zh/my/profile").document();
        assertThat(page.select("label[lang=ar]").text()).isEqualTo("العربية");
        assertThat(page.select("input[name=language]").eachAttr("value"))
                .containsExactly("en", "fr", "es", "pt", "ar", "zh", "ru", "sw");
        assertThat(page.select("input[name=language][checked]").val()).isEqualTo("fr");
    }

    @Test
    void languageThatTheServiceDoesNotKnow_isComplainedOfAtItsField() {
        StubServices.answer("PUT /api/v1/me/preferences", 422, """
                {"type":"/problems/validation","title":"x","status":422,
                 "errors":[{"field":"language","key":"not-an-option","params":{}}]}""");
        var refused = browser.press(browser.open("/ar/my/profile"), "حفظ", Map.of("language", "tlh"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").attr("href")).isEqualTo("#f-language");
        assertThat(refused.document().select("#errors").text()).doesNotContain("not-an-option");
    }

    @Test
    void ownData_isHandedOutAsAFile() {
        var file = browser.open("/en/my/data/export");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"my-data.json\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.answer().body()).contains("\"name\":\"Kenya Submitter\"");
    }

    @Test
    void erasing_needsTheBox_thenShowsThePseudonym() {
        StubServices.answer("POST /api/v1/me/erasure", 200, "{\"pseudonym\":\"person-1f0c6a1e0c2d\",\"kept\":[]}");
        var page = browser.open("/en/my/data/erasure");
        var refused = browser.press(page, "Erase my data for good", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(StubServices.writes()).isEmpty();

        var erased = browser.press(refused, "Erase my data for good", Map.of("confirm", "yes"));
        assertThat(erased.document().text()).contains("person-1f0c6a1e0c2d");
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"confirm\":true}");
    }

    @Test
    void erasing_saysWhatOthersStillWaitFor() {
        StubServices.answer("POST /api/v1/me/erasure", 409, """
                {"type":"/problems/guard-not-met","missing":[{"record":"organisation/demo","why":"last-submitter"}]}""");
        var refused =
                browser.press(browser.open("/en/my/data/erasure"), "Erase my data for good", Map.of("confirm", "yes"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#errors li").text())
                .isEqualTo("Your organisation has no other submitter. Name one first.");
    }

    @Test
    @TestSecurity
    void nobody_seesThesePages_withoutSigningIn() {
        assertThat(browser.open("/en/my/data").status()).isIn(302, 401);
        assertThat(browser.open("/en/my").status()).isIn(302, 401);
    }
}
