package org.capacitycommons.launcher.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.launcher.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewAdministratorTest {

    @Test
    void password_isNotInItsText() {
        var person = new NewAdministrator("amina.otieno", "amina@example.org", "abcd-efgh");

        assertThat(person).asString().contains("amina.otieno").doesNotContain("abcd-efgh");
    }

    @ParameterizedTest
    @CsvSource({
        "Amina, amina@example.org",
        "a, amina@example.org",
        "amina otieno, amina@example.org",
        "../amina, amina@example.org",
        "amina, amina",
        "amina, amina@example",
        "amina, amina @example.org"
    })
    void wrongNameOrAddress_isToldBeforeAnythingIsMade(String username, String email) {
        assertThatThrownBy(() -> new NewAdministrator(username, email, "abcd-efgh"))
                .isInstanceOf(LauncherFailure.class);
    }
}
