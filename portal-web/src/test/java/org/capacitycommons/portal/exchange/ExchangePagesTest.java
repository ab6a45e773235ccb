package org.capacitycommons.portal.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PeopleRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A ministry hands in files instead of filling forms, tries them first, and learns what to mend and where. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class ExchangePagesTest {
    private static final String IATI = "/en/my/imports/iati";
    private static final String CSV = "/en/my/imports/csv";
    private static final byte[] FILE = "id,title\nD-1,Maize".getBytes(StandardCharsets.UTF_8);

    private final Browser browser = new Browser();

    @BeforeEach
    void oneRun() {
        StubServices.reset();
        MinistryRecords.answer();
        PeopleRecords.answer();
        ExchangeAnswers.oneRun();
    }

    @Test
    void theFirstPage_leadsToBothKindsOfFiles_toTheTemplatesAndTheRuns() {
        var links = browser.open("/en/my/imports").document().select("main a").eachAttr("href");

        assertThat(links).contains(IATI, CSV, "/en/my/imports/runs/IM-1001");
        assertThat(links)
                .anyMatch(href -> href.endsWith("/api/v1/imports/csv/results/template.csv"))
                .noneMatch(href -> href.contains("organisations/template"));
        assertThat(browser.open("/en/my").document().select("main a").eachAttr("href"))
                .contains("/en/my/imports", "/en/my/sessions", "/en/my/corrections");
    }

    @Test
    void anIatiFile_isTriedFirst_andThenImportedUnderAKeyOfItsOwn() {
        StubServices.answer("POST /api/v1/imports/iati", 202, ExchangeAnswers.RUN);
        var form = browser.open(IATI);
        var tried = browser.send(form, Map.of("_do", "try"), "content", FILE);
        assertThat(tried.header("Location")).endsWith("/en/my/imports/runs/IM-1001");
        assertThat(StubServices.questions("/api/v1/imports/iati").getLast()).isEqualTo("dryRun=true");

        browser.send(form, Map.of("_do", "take"), "content", FILE);
        assertThat(StubServices.questions("/api/v1/imports/iati").getLast()).isEqualTo("dryRun=false");
        var sent = StubServices.writes();
        assertThat(sent.get(0).key()).isNotBlank().isNotEqualTo(sent.get(1).key());
        assertThat(sent.get(1).body()).isEqualTo("id,title\nD-1,Maize");
    }

    @Test
    void aRun_tellsWhatToMendAndWhere_andWhileItRunsHowFarItIs() {
        var done = browser.open("/en/my/imports/runs/IM-1001").document();
        assertThat(done.text())
                .contains("Tried only: nothing was kept.", "Line 60", "The activity has no identifier.")
                .contains("/iati-activities/iati-activity[2]");

        StubServices.answer("GET /api/v1/imports/iati/IM-1001", 200, ExchangeAnswers.run("RUNNING", 1_000));
        assertThat(browser.open("/en/my/imports/runs/IM-1001").document().text())
                .contains("25%");
        assertThat(browser.open("/en/my/imports/runs/IM-9").status()).isEqualTo(404);
    }

    @Test
    void aTable_tellsOfEachRefusedRowWhatToMend() {
        StubServices.answer("POST /api/v1/imports/csv/deployments", 200, """
                {"dryRun":true,"created":1,"updated":0,"unchanged":0,"refused":1,"rows":[
                 {"line":2,"outcome":"CREATED","errors":[]},
                 {"line":3,"outcome":"REFUSED","errors":[{"field":"title","key":"required","params":{}}]}]}""");
        var result = browser.send(browser.open(CSV), Map.of("table", "deployments", "_do", "try"), "content", FILE);

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.document().text())
                .contains("What would become of the table", "Line 3", "title: Answer this question.")
                .doesNotContain("Line 2");
    }

    @Test
    void whatIsMissingOrRefused_isSaidAtItsField() {
        assertThat(browser.send(browser.open(CSV), Map.of("_do", "try"), "content", new byte[0])
                        .document()
                        .select("#errors a")
                        .eachAttr("href"))
                .containsExactly("#f-table", "#f-content");
        assertThat(browser.send(browser.open(CSV), Map.of("table", "organisations", "_do", "try"), "content", FILE)
                        .status())
                .isEqualTo(422);
        assertThat(StubServices.writes()).isEmpty();

        StubServices.problem("POST /api/v1/imports/iati", 409, "import-running");
        var refused = browser.send(browser.open(IATI), Map.of("_do", "take"), "content", FILE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text()).contains("An import of this kind is still running.");
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anAdministrator_handsInOrganisationsOnly() {
        assertThat(browser.open(CSV).document().select("input[name=table]").eachAttr("value"))
                .containsExactly("organisations");
        assertThat(browser.open(IATI).status()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "auditor-one", roles = "auditor")
    void anAuditor_handsNothingIn() {
        assertThat(browser.open(CSV).status()).isEqualTo(403);
        assertThat(browser.open("/en/my/imports").status()).isEqualTo(403);
    }
}
