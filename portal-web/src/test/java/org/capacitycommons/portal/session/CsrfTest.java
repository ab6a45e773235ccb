package org.capacitycommons.portal.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsrfTest {
    private final Csrf csrf = new Csrf("a key of at least thirty-two characters");
    private final String cookie = Csrf.newCookie();

    @Test
    void aToken_isGoodForItsBrowserAndItsPersonOnly() {
        String token = csrf.token(cookie, "amina");

        assertThat(csrf.accepts(token, cookie, "amina")).isTrue();
        assertThat(csrf.accepts(token, Csrf.newCookie(), "amina")).isFalse();
        assertThat(csrf.accepts(token, cookie, "kofi")).isFalse();
        assertThat(csrf.accepts(token, "", "amina")).isFalse();
        assertThat(new Csrf("another key of thirty-two characters!").accepts(token, cookie, "amina"))
                .isFalse();
    }

    @Test
    void everyToken_looksDifferent_soThatCompressionTellsNothing() {
        assertThat(csrf.token(cookie, "amina")).isNotEqualTo(csrf.token(cookie, "amina"));
    }

    @Test
    void rubbish_isNoToken() {
        assertThat(csrf.accepts("", cookie, "amina")).isFalse();
        assertThat(csrf.accepts("%%%", cookie, "amina")).isFalse();
        assertThat(csrf.accepts("AAAA", cookie, "amina")).isFalse();
    }
}
