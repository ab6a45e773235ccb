package org.capacitycommons.portal.page;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor without an account meets when things go wrong, and what every answer carries. */
@PortalTest
class ErrorPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
    }

    @Test
    void anAddressThatLeadsNowhere_isAPageInTheVisitorsLanguage() {
        var page = browser.open("/fr/nothing/here");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().select("h1").text()).isEqualTo("Il n’y a rien à cette adresse");
        assertThat(page.document().select("main code").text()).isNotBlank();
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void anUnknownLanguage_orModel_isNotFound() {
        assertThat(browser.open("/xx/models").status()).isEqualTo(404);
        assertThat(browser.open("/en/models/nobody/nothing").status()).isEqualTo(404);
        assertThat(browser.open("/en/my/projects/P-1001/receipts/none").status())
                .isEqualTo(404);
    }

    @Test
    void aServiceThatIsGone_isSaidWithWhenToComeBack_andTheHomePageStillStands() {
        StubServices.goDown();
        var page = browser.open("/en/models");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("30");
        assertThat(page.document().text())
                .contains("What you had saved is safe.")
                .doesNotContain("Exception");
        assertThat(browser.open("/en").status()).isEqualTo(200);
    }

    @Test
    void problemsOfAService_becomePages() {
        StubServices.problem("GET /api/v1/models", 429, "too-many-requests");
        assertThat(browser.open("/en/models").status()).isEqualTo(429);
        StubServices.problem("GET /api/v1/models", 400, "invalid-cursor");
        assertThat(browser.open("/fr/models?cursor=broken")
                        .document()
                        .select("h1")
                        .text())
                .isEqualTo("Cette demande n’a pas été comprise");
    }

    @Test
    void aFormFromAnotherSite_isRefused() {
        var refused = browser.postFromElsewhere("/en/my/projects/new", Map.of("title", "x"));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void everyAnswer_carriesTheSecurityHeaders() {
        for (String path : new String[] {"/en", "/en/nothing", "/", "/assets/none.css"}) {
            var page = browser.open(path);
            assertThat(page.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("form-action 'self' http://127.0.0.1:1;", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(String.join(",", page.answer().headers().allValues("Vary")))
                    .contains("Accept-Encoding");
        }
    }

    @Test
    void theBareAddress_choosesTheLanguage() {
        var chosen = browser.open("/", "Accept-Language", "fr-SN");
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(chosen.header("Location")).endsWith("/fr");
        assertThat(chosen.header("Vary")).contains("Accept-Language");
    }

    @Test
    void publicPages_areKeptAndAskedAbout() {
        var first = browser.open("/en/about");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.answer().headers().allValues("Set-Cookie")).isEmpty();

        var second = browser.open("/en/about", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.answer().body()).isEmpty();
    }

    @Test
    void theStyleSheet_staysWithinItsBudget_andIsKeptForAYear() {
        var style = browser.open(
                browser.open("/en").document().select("link[rel=stylesheet]").attr("href"));
        assertThat(style.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(style.header("Content-Type")).startsWith("text/css");
    }

    @Test
    void compression_isUsedForPages() {
        var page = browser.open("/en", "Accept-Encoding", "gzip");
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aFormThatIsFarTooLarge_isRefusedWithAPage() {
        var refused = browser.post("/en/my/projects/new", Map.of("title", "x".repeat(300_000)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.document().select("h1").text()).isEqualTo("This is too much for one form");
    }
}
