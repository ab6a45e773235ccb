package org.capacitycommons.portal.audit;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads the audit log, and how it says whether somebody changed it. */
@PortalTest
@TestSecurity(user = "auditor-one", roles = "auditor")
class AuditPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void oneDeed() {
        StubServices.reset();
        StubServices.get("/api/v1/audit", "partner/audit-page.json");
    }

    @Test
    void theLog_saysWhenWhoWhatAndWhy() {
        var html = browser.open("/en/admin/audit").document();

        assertThat(html.select("tbody tr").text())
                .contains("24 November 2026", "UTC", "kenya-submitter", "project.withdraw", "project/P-1001")
                .contains("The county goes another way.", "demo-ke-agriculture 12");
        assertThat(html.select("a[rel=next]").attr("href")).isEqualTo("/en/admin/audit?log=partner&cursor=abc");
    }

    @Test
    void aLogThatIsWhole_saysSo_whenAsked() {
        StubServices.get("/api/v1/audit/verification", "partner/audit-verification.json");
        assertThat(browser.open("/en/admin/audit").document().text()).doesNotContain("as it was written");
        assertThat(browser.open("/en/admin/audit?check=1").document().text())
                .contains("The log is as it was written. Entries checked: 12");
    }

    @Test
    void aLogThatSomebodyChanged_namesTheFirstEntryThatDoesNotFit() {
        StubServices.answer("GET /api/v1/audit/verification", 200, """
                {"intact": false, "events": 4, "chains": [
                  {"chain": "demo-ke-agriculture", "intact": false, "events": null, "brokenAt": 5,
                   "reason": "the hash does not fit"},
                  {"chain": "commons-office", "intact": true, "events": 4, "brokenAt": null, "reason": null}]}""");
        var html = browser.open("/en/admin/audit?check=1").document();

        assertThat(html.select(".warn").text())
                .contains(
                        "The log is not as it was written.", "First entry that does not fit: 5 in demo-ke-agriculture");
    }

    @Test
    void theLogOfTheCatalogue_namesItToo() {
        StubServices.answer("GET /api/v1/audit/verification", 200, """
                {"intact": false, "events": 7, "reason": "number 8 is missing"}""");
        var html = browser.open("/en/admin/audit?log=catalog&check=1").document();

        assertThat(html.select(".warn").text()).contains("First entry that does not fit: 8 in catalog");
    }

    @Test
    @TestSecurity(user = "kenya-editor", roles = "ministry")
    void aMinistry_readsItsOwnOnly() {
        assertThat(browser.open("/fr/my/audit").document().text()).contains("project.withdraw");
        assertThat(browser.open("/fr/admin/audit").status()).isEqualTo(403);
    }

    @Test
    @TestSecurity
    void nobodyElse_readsAny() {
        assertThat(browser.open("/en/my/audit").status()).isIn(302, 401);
    }
}
