package org.capacitycommons.portal.curation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator hands a feed in, and changes an advisory that was published with a mistake. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class UploadPagesTest {
    private static final String UPLOAD = "/en/admin/imports/new";
    private static final String ADVISORY = "/en/admin/advisories/ADV-1001";
    private static final byte[] FEED = "{\"providers\":{}}".getBytes(StandardCharsets.UTF_8);

    private final Browser browser = new Browser();

    @BeforeEach
    void oneOfEach() {
        StubServices.reset();
        CurationAnswers.oneOfEach();
    }

    @Test
    void aFeed_isHandedInWithItsDay_andItsRunIsShownNext() {
        StubServices.on("POST /api/v1/imports", 202, "catalog/import-run.json");
        assertThat(browser.open("/en/admin/imports")
                        .document()
                        .select("main a.button")
                        .eachAttr("href"))
                .contains(UPLOAD);
        var started = browser.send(
                browser.open(UPLOAD), Map.of("source", "models.dev", "readOn", "2026-08-06"), "content", FEED);

        assertThat(started.header("Location")).endsWith("/en/admin/imports/1?done=taken");
        var call = StubServices.writes().getFirst();
        assertThat(call.key()).isNotBlank();
        assertThat(call.body()).isEqualTo("{\"providers\":{}}");
        assertThat(StubServices.questions("/api/v1/imports").getLast())
                .contains("source=models.dev", "acceptRejects=false", "readOn=2026-08-06");
    }

    @Test
    void aRunThatGoesOn_tellsHowFarItIs() {
        StubServices.answer(
                "GET /api/v1/imports/1",
                200,
                StubServices.json("catalog/import-run.json")
                        .put("state", "RUNNING")
                        .put("bytesTotal", 2_000_000)
                        .put("bytesRead", 500_000)
                        .encode());

        assertThat(browser.open("/en/admin/imports/1").document().text()).contains("How far it is 25%");
    }

    @Test
    void whatTheCatalogueRefuses_isSaid_andTheChoicesStay() {
        StubServices.problem("POST /api/v1/imports", 409, "import-running");
        var refused = browser.send(browser.open(UPLOAD), Map.of("source", "litellm"), "content", FEED);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text()).contains("An import of this kind is still running.");
        assertThat(refused.document().select("#f-source option[selected]").val())
                .isEqualTo("litellm");
        assertThat(browser.send(browser.open(UPLOAD), Map.of(), "content", new byte[0])
                        .status())
                .isEqualTo(422);
        assertThat(browser.send(browser.open(UPLOAD), Map.of(), "content", new byte[17_000_000])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anEmptyForm_isToldEverythingAtOnce() {
        var refused = browser.send(browser.open(UPLOAD), Map.of(), "content", new byte[0]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a").eachAttr("href")).containsExactly("#f-source", "#f-content");
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void anAdvisory_isChangedWithoutItsModel_andWithTheVersionThatWasRead() {
        StubServices.on("PUT /api/v1/advisories/ADV-1001", 200, "catalog/advisory.json");
        assertThat(browser.open(ADVISORY).document().select("main a").eachAttr("href"))
                .contains(ADVISORY + "/edit");
        var form = browser.open(ADVISORY + "/edit");
        assertThat(form.document().select("#f-model")).isEmpty();
        assertThat(form.document().select("#f-revisions").val()).isEqualTo("2025-04-28");
        browser.press(form, "Publish the change now", Map.of("action", "Stop using it.", "revisions", ""));

        var call = StubServices.writes().getFirst();
        assertThat(call.version()).isEqualTo("\"v1\"");
        assertThat(call.json().getString("model")).isEqualTo("Qwen/Qwen3-8B");
        assertThat(call.json().getString("action")).isEqualTo("Stop using it.");
        assertThat(call.json().getBoolean("allRevisions")).isTrue();
    }

    @Test
    void anAdvisoryThatSomebodyElseChanged_showsBothTexts() {
        var form = browser.open(ADVISORY + "/edit");
        StubServices.problem("PUT /api/v1/advisories/ADV-1001", 412, "stale-version");
        StubServices.answer(
                "GET /api/v1/advisories/ADV-1001",
                200,
                StubServices.json("catalog/advisory.json")
                        .put("version", 2)
                        .put("title", "Reads doses wrongly")
                        .encode());
        var again = browser.press(form, "Publish the change now", Map.of("title", "Mine"));

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.document().select("#f-title").val()).isEqualTo("Mine");
        assertThat(again.document().select(".theirs").text()).contains("Reads doses wrongly");
        assertThat(again.document().select("main [name=_version]").val()).isEqualTo("2");
    }

    @Test
    void aWithdrawnAdvisory_isChangedNoMore_andAnUnknownRevisionIsSaidAtItsField() {
        StubServices.answer("PUT /api/v1/advisories/ADV-1001", 422, """
                {"type":"/problems/validation","errors":[{"field":"revisions[0]","key":"unknown"}]}""");
        var refused = browser.press(
                browser.open(ADVISORY + "/edit"), "Publish the change now", Map.of("revisions", "2020-01-01"));
        assertThat(refused.document().select("#errors a[href=#f-revisions]")).hasSize(1);

        StubServices.answer(
                "GET /api/v1/advisories/ADV-1001",
                200,
                StubServices.json("catalog/advisory.json")
                        .put("state", "WITHDRAWN")
                        .put("may", List.of())
                        .encode());
        assertThat(browser.open(ADVISORY + "/edit").header("Location")).endsWith(ADVISORY);
        assertThat(browser.open("/en/admin/advisories/ADV-9/edit").status()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "auditor-one", roles = "auditor")
    void anAuditor_handsNothingIn() {
        assertThat(browser.open(UPLOAD).status()).isEqualTo(403);
        assertThat(browser.open(ADVISORY + "/edit").status()).isEqualTo(403);
        assertThat(browser.open(ADVISORY).document().select("main a[href$=/edit]"))
                .isEmpty();
    }
}
