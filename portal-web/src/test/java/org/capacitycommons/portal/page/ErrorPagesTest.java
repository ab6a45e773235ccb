package org.capacitycommons.portal.page;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor without an account meets when things go wrong, and what every answer carries. */
@PortalTest
class ErrorPagesTest {
    private static final String FORM = "application/x-www-form-urlencoded";

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

    @ParameterizedTest
    @ValueSource(strings = {"%", "=&=&=%", "title=%zz", "a=%C3%28&%=", "&&%1"})
    void aBodyThatNoBrowserWrites_isTheSendersFault(String body) {
        var refused = browser.postRaw("/fr/my/projects/new", FORM, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("h1").text()).isEqualTo("Cette demande n’a pas été comprise");
    }

    @Test
    void aFormWithMoreFieldsThanAnyOfOurs_isRefused() {
        assertThat(browser.postRaw("/en/my/projects/new", FORM, "a=1&".repeat(600))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "application/xml", "rubbish"
            })
    void whatIsNotAForm_isNotTaken(String mediaType) {
        var refused = browser.postRaw("/en/my/projects/new", mediaType, "{}");
        assertThat(refused.status()).isIn(400, 415);
        assertThat(refused.document().select("h1")).hasSize(1);
        assertThat(browser.postRaw("/en/my/projects/new", "application/json", "{}")
                        .document()
                        .select("h1")
                        .text())
                .isEqualTo("This was not sent by a form");
    }

    @Test
    void anEmptyBody_isAFormWithoutFields() {
        assertThat(browser.postRaw("/en/my/projects/new", "", "").status()).isIn(400, 415);
        assertThat(browser.postRaw("/en/my/projects/new", FORM, "").status()).isEqualTo(400);
        assertThat(browser.postRaw("/en/my/projects/new", FORM, "=&=&=").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en?done=%", "/en/models?q=%", "/en/deployments?q=%zz", "/en/sign-in?to=%"})
    void anAddressThatNoBrowserWrites_isNoFaultOfOurs(String address) throws IOException {
        try (var socket = new Socket("localhost", URI.create(Browser.base()).getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 5").startsWith("HTTP/1.1 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:9", "127.0.0.1:8080.evil.example"})
    void anotherName_isNotOurs(String host) {
        var refused = browser.openAt(host, "/");
        assertThat(refused.status()).isIn(400, 421);
        assertThat(refused.header("Location")).isEmpty();
        assertThat(browser.openAt("evil.example", "/fr").document().select("h1").text())
                .isEqualTo("Ce n’est pas l’adresse du portail");
    }

    @Test
    void aLinkToSigningOut_onlyAsks() {
        assertThat(browser.open("/sign-out").header("Location")).endsWith("/en/sign-out");
        assertThat(browser.postFromElsewhere("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of("_csrf", "forged", "_owner", "amina"))
                        .header("Location"))
                .endsWith("/en/sign-out");
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
        assertThat(page.header("Content-Encoding"))
                .as(page.status() + " " + page.answer().headers())
                .isEqualTo("gzip");
    }

    @Test
    void aFormThatIsFarTooLarge_isRefusedWithAPage() {
        var refused = browser.post("/en/my/projects/new", Map.of("title", "x".repeat(300_000)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.document().select("h1").text()).isEqualTo("This is too much for one form");
    }
}
