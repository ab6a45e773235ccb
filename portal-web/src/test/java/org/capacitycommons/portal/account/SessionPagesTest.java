package org.capacitycommons.portal.account;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.session.SignedIn;
import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** A person sees where it is signed in, and ends what it does not know. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class SessionPagesTest {
    private static final String LOGOUT = "POST /protocol/openid-connect/logout";

    private final Browser browser = new Browser();

    @Inject
    SignedIn signedIn;

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.answer(LOGOUT, 204, "");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        signedIn.forgetAll();
    }

    @Test
    void theList_showsOwnSessionsOnly_andHowLongTheyLive() {
        signedIn.as("kenya-submitter", "s-telephone");
        signedIn.as("kenya-submitter", "s-desk");
        signedIn.as("senegal-submitter", "s-senegal");

        var page = browser.open("/en/my/sessions");

        assertThat(page.document().select("h1").text()).isEqualTo("Where you are signed in");
        assertThat(page.document().select("tbody tr")).hasSize(2);
        assertThat(page.document().text())
                .contains("Minutes without use after which a session ends: 60. Hours after signing in: 12.");
        assertThat(page.answer().body()).doesNotContain("s-telephone");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aRefreshedSession_isShownOnce() {
        signedIn.as("kenya-submitter", "s-desk");
        signedIn.as("kenya-submitter", "s-desk");

        assertThat(browser.open("/en/my/sessions").document().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void endingOneSession_endsItHereAndAtTheProvider() {
        signedIn.as("kenya-submitter", "s-telephone");
        signedIn.as("kenya-submitter", "s-desk");
        var page = browser.open("/en/my/sessions");
        String handle = page.document().select("tbody tr:last-child button").attr("value");

        var ended = press(page, handle);

        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.header("Location")).endsWith("/en/my/sessions?done=ended");
        assertThat(signedIn.countOf("kenya-submitter")).isEqualTo(1);
        assertThat(StubServices.writes()).hasSize(1);
        assertThat(StubServices.writes().getFirst().what()).isEqualTo(LOGOUT);
        assertThat(StubServices.writes().getFirst().body())
                .contains("client_id=portal-web", "refresh_token=refresh-of-");
        assertThat(browser.open("/en/my/sessions?done=ended")
                        .document()
                        .select("[role=status]")
                        .text())
                .isEqualTo("The session has ended.");
    }

    @Test
    void signingOutEverywhere_leavesNoSession_andNobodyElsesIsTouched() {
        signedIn.as("kenya-submitter", "s-telephone");
        signedIn.as("kenya-submitter", "s-desk");
        signedIn.as("senegal-submitter", "s-senegal");

        var left = press(browser.open("/fr/my/sessions"), "everywhere");

        assertThat(left.header("Location")).endsWith("/fr?done=signedOut");
        assertThat(signedIn.countOf("kenya-submitter")).isZero();
        assertThat(signedIn.countOf("senegal-submitter")).isEqualTo(1);
        assertThat(StubServices.writes()).hasSize(2);
    }

    @Test
    void aProviderThatDoesNotAnswer_doesNotKeepASessionAlive_andThePageSaysSo() {
        signedIn.as("kenya-submitter", "s-telephone");
        var page = browser.open("/en/my/sessions");
        StubServices.goDown();

        var left = press(page, "everywhere");

        assertThat(left.header("Location")).endsWith("/en?done=endedHere");
        assertThat(signedIn.countOf("kenya-submitter")).isZero();
    }

    @Test
    void anotherPersonsSession_cannotBeEnded() {
        signedIn.as("senegal-submitter", "s-senegal");
        String theirs = signedIn.handleOf("senegal-submitter");

        press(browser.open("/en/my/sessions"), theirs);

        assertThat(signedIn.countOf("senegal-submitter")).isEqualTo(1);
        assertThat(StubServices.writes()).isEmpty();
    }

    @Test
    void aFormOfAnotherSite_endsNothing() {
        signedIn.as("kenya-submitter", "s-desk");

        assertThat(browser.postFromElsewhere("/en/my/sessions", Map.of("_do", "everywhere"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/en/my/sessions", Map.of("_do", "everywhere", "_csrf", "forged"))
                        .status())
                .isEqualTo(400);
        assertThat(signedIn.countOf("kenya-submitter")).isEqualTo(1);
    }

    @Test
    @TestSecurity
    void whoIsNotSignedIn_isAskedTo() {
        assertThat(browser.open("/en/my/sessions").status()).isEqualTo(302);
    }

    private Browser.Page press(Browser.Page page, String choice) {
        var form = page.document().select("main form");
        return browser.post(
                form.attr("action"),
                Map.of(
                        "_do", choice,
                        "_csrf", form.select("[name=_csrf]").attr("value"),
                        "_key", form.select("[name=_key]").attr("value"),
                        "_owner", form.select("[name=_owner]").attr("value")));
    }
}
