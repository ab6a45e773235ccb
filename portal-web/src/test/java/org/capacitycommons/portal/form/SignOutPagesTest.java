package org.capacitycommons.portal.form;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing out needs a form of ours; whatever else comes to its address must not even look at the session. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class SignOutPagesTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
    }

    @Test
    void aLink_leadsToTheQuestion_andItsButtonLeadsHome() {
        assertThat(browser.open("/sign-out").header("Location")).endsWith("/en/sign-out");
        var question = browser.open("/fr/sign-out");
        assertThat(question.document().select("h1").text()).isEqualTo("Se déconnecter ?");

        var left = browser.press(question, "Se déconnecter", Map.of());
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Location")).doesNotContain("sign-out");
    }

    @Test
    void aRefusalAtTheAddress_leavesTheSessionAlone() {
        assertThat(browser.open("/en/my/projects").document().select("header form"))
                .hasSize(1);
        for (var refused : new Browser.Page[] {
            browser.postFromElsewhere("/sign-out", Map.of()),
            browser.postRaw("/sign-out", "application/x-www-form-urlencoded", "%"),
            browser.postRaw("/sign-out", "text/plain", "x")
        }) {
            assertThat(refused.status()).isIn(400, 403, 415);
            assertThat(refused.document().select("header form")).isEmpty();
        }
    }

    @Test
    void aForgedForm_leadsToTheQuestion() {
        var forged = browser.post("/sign-out", Map.of("_csrf", "forged", "_owner", "kenya-submitter"));
        assertThat(forged.header("Location")).endsWith("/en/sign-out");
    }
}
