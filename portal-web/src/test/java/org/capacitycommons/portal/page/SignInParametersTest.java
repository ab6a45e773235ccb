package org.capacitycommons.portal.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What the identity provider is asked for when somebody signs in. */
@PortalTest
class SignInParametersTest {
    private final Browser browser = new Browser();

    @ParameterizedTest
    @EnumSource
    void theSignInPage_isAskedForInTheLanguageOfThePage(Language language) {
        String way = browser.open("/" + language.code() + "/my/projects").header("Location");

        assertThat(way)
                .startsWith("http://127.0.0.1:1/realms/commons/authorize?")
                .contains("ui_locales=" + language.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/sign-in", "/en/my/sessions"})
    void whoWasAwayForLong_givesThePasswordAgain(String path) {
        assertThat(browser.open(path).header("Location")).contains("max_age=1800", "code_challenge=", "nonce=");
    }
}
