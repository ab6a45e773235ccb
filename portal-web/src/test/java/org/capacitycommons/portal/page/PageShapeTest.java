package org.capacitycommons.portal.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.security.TestSecurity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.capacitycommons.portal.curation.CurationAnswers;
import org.capacitycommons.portal.exchange.ExchangeAnswers;
import org.capacitycommons.portal.support.SupportAnswers;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.MinistryRecords;
import org.capacitycommons.portal.testing.PeopleRecords;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.RenderedPages;
import org.capacitycommons.portal.testing.StubServices;
import org.capacitycommons.portal.words.Bundles;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.work.WorkAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, in every language. */
@PortalTest
@TestSecurity(
        user = "kenya-submitter",
        roles = {"ministry", "admin", "partner"})
class PageShapeTest {
    private static final int FIRST_VISIT = 14_000;
    private static final List<String> PAGES = List.of(
            "",
            "/about",
            "/translations",
            "/page-weight",
            "/models",
            "/models?q=maize&language=en&sort=newest",
            "/models/Qwen/Qwen3-8B",
            "/models/Qwen/Qwen3-8B?usedIn=Kenya&hardware=nvidia-rtx-4090-24gb",
            "/models/compare?id=Qwen/Qwen3-8B&id=tencent/Hunyuan-A13B-Instruct&hardware=nvidia-rtx-4090-24gb",
            "/licences/LicenseRef-tencent-hunyuan-community",
            "/affordability",
            "/affordability?ask=1&calls=1000&tokensIn=800&tokensOut=300&usedIn=Kenya&language=fr",
            "/models/Qwen/Qwen3-8B/prices",
            "/models/Qwen/Qwen3-8B/evidence",
            "/models/Qwen/Qwen3-8B/sources",
            "/models/Qwen/Qwen3-8B/correction",
            "/models/Qwen/Qwen3-8B/correction?field=tasks",
            "/models/Qwen/Qwen3-8B/correction?field=languages",
            "/my/corrections",
            "/my/corrections/COR-1001",
            "/models/Qwen/Qwen3-8B/revisions/2025-04-28",
            "/models?usedIn=Atlantis&billionsTo=many&compare=a/1&compare=a/2&hardware=nvidia-rtx-4090-24gb",
            "/nations",
            "/projects",
            "/projects/P-1001",
            "/deployments",
            "/deployments?nation=KE",
            "/deployments/D-2001",
            "/deployments/R-001",
            "/deployments/D-2001/problem",
            "/deployments/D-2001/problem/received?reference=K7QF-2M9X-TR4D",
            "/models/Qwen/Qwen3-8B/problem",
            "/organisations/demo-cn-model-lab",
            "/incidents/IN-41",
            "/nations/KE",
            "/nations/KE/capacity/data",
            "/statistics",
            "/statistics?nation=KE&sector=HEALTH&year=2026",
            "/open-data",
            "/my/projects",
            "/my/projects/new",
            "/my/projects/P-1001",
            "/my/projects/P-1001/sections/responsible?check=1",
            "/my/projects/P-1001/sections/aim",
            "/my/projects/P-1001/sections/people",
            "/my/projects/P-1001/sections/model",
            "/my/projects/P-1001/sections/data",
            "/my/projects/P-1001/sections/risks",
            "/my/projects/P-1001/sections/cost?more=needs",
            "/my/projects/P-1001/sections/indicators",
            "/my/projects/P-1001/answers",
            "/my/projects/P-1001/declaration",
            "/my/projects/P-1001/withdrawal",
            "/my/projects/P-1001/sections/people/finished",
            "/my/projects/P-1001/amendment",
            "/my/projects/P-1001/amendment/people",
            "/my/projects/P-1001/receipts/1",
            "/my",
            "/my/sessions",
            "/my/imports",
            "/my/imports/csv",
            "/my/imports/iati",
            "/my/imports/runs/IM-1001",
            "/my/deployments",
            "/my/deployments/new?project=P-1001",
            "/my/deployments/D-2001",
            "/my/deployments/D-2001/results",
            "/my/deployments/D-2001/results/new",
            "/my/deployments/D-2001/milestones",
            "/my/deployments/D-2001/milestones/new",
            "/my/deployments/D-2001/milestones/MI-12",
            "/my/deployments/D-2001/money",
            "/my/deployments/D-2001/money/transaction",
            "/my/deployments/D-2001/money/budget",
            "/my/deployments/D-2001/documents",
            "/my/deployments/D-2001/documents/link",
            "/my/deployments/D-2001/documents/file",
            "/my/deployments/D-2001/documents/DO-61/end",
            "/my/deployments/D-2001/incidents",
            "/my/deployments/D-2001/incidents/new",
            "/my/deployments/D-2001/incidents/IN-41",
            "/my/deployments/D-2001/reports",
            "/my/deployments/D-2001/reports/new?kind=CLOSING",
            "/my/deployments/D-2001/reports/1",
            "/my/deployments/D-2001/go-live",
            "/my/deployments/D-2001/closure",
            "/my/deployments/D-2001/confirmation",
            "/my/deployments/D-2001/alerts/AL-71",
            "/my/deployments/D-2001/participants/new",
            "/my/deployments/D-2001/participants/PA-20/end",
            "/my/deployments/D-2001/cancellation",
            "/my/deployments/D-2001/amendment",
            "/my/deployments/D-2001/amendment/texts",
            "/my/deployments/D-2001/amendment/ends",
            "/my/deployments/D-2001/amendment/indicator",
            "/my/deployments/D-2001/amendment/model/Qwen/Qwen3-8B",
            "/my/deployments/D-2001/cooperation",
            "/my/deployments/D-2001/money/transaction?supersedes=TR-8",
            "/my/deployments/D-2001/site",
            "/my/deployments/D-2001/indicator",
            "/my/deployments/D-2001/model?q=qwen",
            "/my/deployments/D-2001/model/Qwen/Qwen3-8B",
            "/reviews",
            "/reviews/P-1001",
            "/reviews/P-1001/2",
            "/offers",
            "/offers/O-3001",
            "/needs",
            "/my/offers",
            "/my/offers/new",
            "/my/offers/O-3001",
            "/my/projects/P-1001/suggestions",
            "/my/matches",
            "/my/matches/M-4001",
            "/my/matches/new?offer=O-3001&project=P-1001&need=1",
            "/admin",
            "/admin/audit",
            "/my/audit",
            "/admin/incidents?state=OPEN&severity=SEVERE",
            "/admin/incidents/D-2001/IN-41",
            "/admin/reports",
            "/admin/reports/D-2001/3",
            "/admin/amendments/A-7",
            "/admin/organisations/org-1001",
            "/admin/imports",
            "/admin/imports/new",
            "/admin/unmatched-offers",
            "/admin/unmatched-offers/b2ZmZXI",
            "/admin/advisories",
            "/admin/advisories/new",
            "/admin/advisories/ADV-1001/edit",
            "/admin/disagreements/Qwen/Qwen3-8B/contextTokens",
            "/admin/corrections/COR-1001",
            "/admin/models/Qwen/Qwen3-8B",
            "/admin/models/Qwen/Qwen3-8B/merge",
            "/admin/problem-reports/PR-51/incident");

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/hardware", "catalog/hardware.json");
        StubServices.get("/api/v1/languages", "catalog/languages.json");
        StubServices.get("/api/v1/fits", "catalog/fits.json");
        StubServices.get("/api/v1/models/compare", "catalog/affordability-compare.json");
        StubServices.get("/api/v1/licences/LicenseRef-tencent-hunyuan-community", "catalog/licence.json");
        StubServices.on("POST /api/v1/affordability", 200, "catalog/affordability-answer.json");
        StubServices.get("/api/v1/models/Qwen/Qwen3-8B/licence", "catalog/model-licence.json");
        StubServices.get("/api/v1/models/Qwen/Qwen3-8B/languages", "catalog/model-languages.json");
        StubServices.get("/api/v1/models/Qwen/Qwen3-8B/deployments", "partner/deployments-page.json");
        StubServices.aDeploymentWithALife();
        StubServices.get("/api/v1/organisations/demo-cn-model-lab", "partner/organisation.json");
        MinistryRecords.answer();
        PeopleRecords.answer();
        WorkAnswers.oneOfEach();
        SupportAnswers.oneOfEach();
        CurationAnswers.oneOfEach();
        ExchangeAnswers.oneRun();
        StubServices.answer(
                "GET /api/v1/nations/KE/capacity",
                200,
                StubServices.json("partner/nation.json")
                        .getJsonArray("capacity")
                        .encode());
        StubServices.answer("GET /api/v1/audit", 200, "{\"items\": [], \"total\": 0, \"next\": null}");
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .flatMap(lang -> PAGES.stream().map(page -> Arguments.of(lang, page)));
    }

    /** English is what the others must not slip into. */
    static Stream<Arguments> translatedPages() {
        return pages().filter(page -> !"en".equals(page.get()[0]));
    }

    @ParameterizedTest(name = "/{0}{1}")
    @MethodSource("pages")
    void everyPage_isWellFormed(String lang, String path) {
        Browser.Page page = browser.open("/" + lang + path);
        Document html = page.document();

        RenderedPages.keep(lang, path, page.answer().body());
        assertThat(page.status()).as(html.text()).isEqualTo(200);
        assertThat(html.select("html").attr("lang")).isEqualTo(lang);
        assertThat(html.select("html").attr("dir"))
                .isEqualTo(Language.of(lang).orElseThrow().direction());
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).contains(html.select("h1").text());
        assertThat(html.select("header nav:not(.languages) a")).hasSizeLessThanOrEqualTo(5);
        assertThat(html.select("[style], style, script:not([src])")).isEmpty();
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        html.select("main input:not([type=hidden]), main select, main textarea")
                .forEach(control -> assertThat(labelOf(html, control))
                        .as(control.outerHtml())
                        .isTrue());
        html.select("main [aria-describedby]")
                .forEach(control -> assertThat(control.attr("aria-describedby").split(" "))
                        .allSatisfy(
                                id -> assertThat(html.getElementById(id)).as(id).isNotNull()));
        html.select("form[method=post]")
                .forEach(form -> assertThat(form.select("[name=_csrf]").val()).isNotEmpty());
        html.select("main form[method=post]")
                .forEach(form -> assertThat(form.select("[name=_key]").val()).isNotEmpty());
        assertThat(html.select("header form button").text()).isNotBlank();
        assertThat(html.select("li[dir=auto]"))
                .as("an item whose mark may stand outside of a narrow page")
                .isEmpty();
        assertThat(html.text())
                .as("a key without words")
                .doesNotContainPattern("\\b(" + String.join("|", Bundles.NAMES) + ")\\.(?!(dev|csv|ndjson)\\b)[a-z]");
    }

    @ParameterizedTest(name = "/{0}{1}")
    @MethodSource("translatedPages")
    void everyPage_speaksOneLanguage(String lang, String path) {
        Document html = browser.open("/" + lang + path).document();
        Set<String> foreign = new HashSet<>(Bundles.textsOf(Language.EN).values());
        Language.of(lang).map(Bundles::textsOf).ifPresent(own -> foreign.removeAll(own.values()));
        html.select("[lang]:not(html), [dir=auto], bdi, code").remove();

        assertThat(html.getAllElements().stream().map(Element::ownText)).noneMatch(foreign::contains);
    }

    @ParameterizedTest(name = "/{0}{1}")
    @MethodSource("pages")
    void everyPage_isLightOnAFirstVisit(String lang, String path) {
        Browser.Page page = browser.open("/" + lang + path);
        int wire = weight(page)
                + weight(browser.open(
                        page.document().select("link[rel=stylesheet]").attr("href")))
                + weight(browser.open(page.document().select("script").attr("src")));

        assertThat(wire).as(path).isLessThanOrEqualTo(FIRST_VISIT);
    }

    private static boolean labelOf(Document html, Element control) {
        return !html.select("label[for=" + control.id() + "]").text().isBlank() || control.closest("label") != null;
    }

    /** Bytes on the wire: headers, and the body as gzip makes it. */
    private static int weight(Browser.Page page) {
        int headers = page.answer().headers().map().entrySet().stream()
                .flatMap(h -> h.getValue().stream().map(v -> h.getKey() + ": " + v + "\r\n"))
                .mapToInt(String::length)
                .sum();
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(page.answer().body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return headers + zipped.size();
    }
}
