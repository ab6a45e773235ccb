package org.capacitycommons.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.journeys.suite.People;
import org.capacitycommons.journeys.suite.Person;
import org.capacitycommons.journeys.suite.Screen;
import org.capacitycommons.journeys.suite.SuiteExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Coming in and going out: the pages of the identity provider belong to the portal as far as anybody can see. */
@ExtendWith(SuiteExtension.class)
class SigningInIT {
    private final People people;

    SigningInIT(People people) {
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource({"en, en, ltr, Sign in", "fr, fr, ltr, Se connecter"})
    void thePageOfSigningIn_speaksTheLanguageOfThePage_andCarriesThePortalsName(
            String language, String tag, String direction, String title) {
        try (Person visitor = people.visitor(Screen.PHONE, true)) {
            visitor.opens("/" + language + "/my/projects");

            speaks(visitor, tag, direction, title);
            visitor.takesPicture("sign-in-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Español, es, ltr, Iniciar sesión",
        "Português, pt, ltr, Iniciar sessão",
        "العربية, ar, rtl, تسجيل الدخول",
        "中文, zh-CN, ltr, 登录",
        "Русский, ru, ltr, Вход",
        "Kiswahili, sw, ltr, Ingia"
    })
    void whoReadsAnotherLanguage_choosesItOnThePageOfSigningIn(
            String name, String tag, String direction, String title) {
        try (Person visitor = people.visitor(Screen.PHONE, true)) {
            visitor.opens("/en/sign-in").follows(name);

            speaks(visitor, tag, direction, title);
        }
    }

    @Test
    void aWrongPassword_isAnsweredInTheSameLanguage_andSigningInLeadsBackToIt() {
        try (Person ministry = people.visitor(Screen.PHONE, true)) {
            ministry.opens("/fr/my/projects");
            ministry.fills("username", "senegal-submitter")
                    .fills("password", "not the password")
                    .presses("Se connecter")
                    .sees("Le nom d’utilisateur ou le mot de passe est incorrect.")
                    .takesPicture("sign-in-wrong");

            ministry.givesNameAndPassword("senegal-submitter").sees("Mes projets");
            assertThat(ministry.page().url()).endsWith("/fr/my/projects");
        }
    }

    @Test
    void thePageOfSigningIn_needsNoScript() {
        try (Person ministry = people.visitor(Screen.PHONE, false)) {
            ministry.opens("/en/sign-in").givesNameAndPassword("senegal-submitter");
            ministry.opens("/en/my/projects").sees("My projects");
        }
    }

    @Test
    void whoLostATelephone_signsOutEverywhere_andThePasswordIsAskedThere() {
        try (Person telephone = people.signedIn("senegal-submitter", Screen.PHONE, true);
                Person desk = people.signedIn("senegal-submitter", Screen.DESK, true)) {
            telephone.opens("/en/my/projects").sees("My projects");
            desk.opens("/en/my/sessions").sees("This browser").takesPicture("sessions");
            desk.presses("Sign out everywhere").sees("You are signed out everywhere.");

            telephone.opens("/en/my/projects");
            assertThat(telephone.page().locator("#password").count()).isEqualTo(1);
            desk.opens("/en/my/projects");
            assertThat(desk.page().locator("#password").count()).isEqualTo(1);
        }
    }

    private static void speaks(Person visitor, String tag, String direction, String title) {
        var page = visitor.page();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(tag);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("header .brand").innerText()).isEqualTo("AI Capacity Commons");
        assertThat(page.title()).endsWith("AI Capacity Commons");
    }
}
