package org.capacitycommons.portal.team;

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

/** A ministry looks after its own people: who works for it, as what, and who was invited. */
@PortalTest
@TestSecurity(user = "kenya-submitter", roles = "ministry")
class TeamPagesTest {
    private static final String API = "/api/v1/organisations/demo-ke-agriculture";
    private static final String LINK = "/en/invitations/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    private final Browser browser = new Browser();

    @BeforeEach
    void aMinistryWithTwoMembers() {
        StubServices.reset();
        PeopleRecords.answer();
    }

    @Test
    void theFirstPage_saysWhatWaits_andTheHeadOfEveryPageHowManyMessages() {
        StubServices.answer("GET /api/v1/alerts", 200, MinistryRecords.page());
        var page = browser.open("/en/my").document();

        assertThat(page.text()).contains("Submitted for review: Advice by voice for maize growers");
        assertThat(page.select("header a[href=/en/my/inbox]").text()).isEqualTo("Messages 3 new");
        assertThat(page.select("main a[href^=/en/my/projects/P-]")).isNotEmpty();
    }

    @Test
    void anInboxThatDoesNotAnswer_costsThePageNothingButTheNumber() {
        StubServices.problem("GET /api/v1/inbox/unread", 503, "unavailable");
        var page = browser.open("/en/my/organisation");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("header a[href=/en/my/inbox]").text()).isEqualTo("Messages");
    }

    @Test
    void messages_areMarkedAsRead_oneByOneOrAll() {
        StubServices.answer("POST /api/v1/inbox/reading", 200, "{\"unread\":0}");
        var page = browser.open("/en/my/inbox");
        browser.press(page, "Mark as read: Advice by voice for maize growers", Map.of());
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"items\":[\"17\"]}");

        browser.press(page, "Mark everything as read", Map.of());
        assertThat(StubServices.writes().getLast().json().getValue("items")).isNull();
    }

    @Test
    void somebody_isInvited_withARole() {
        StubServices.on("POST " + API + "/invitations", 201, "partner/invitation.json");
        var page = browser.open("/fr/my/team/invitation");
        assertThat(page.document()
                        .select("select[name=language] option[selected]")
                        .text())
                .isEqualTo("Français");
        var sent = browser.press(
                page,
                "Envoyer l’invitation",
                Map.of("email", "wanjiru@kilimo.example", "role", "SUBMITTER", "language", "sw"));

        assertThat(sent.header("Location")).endsWith("/fr/my/team?done=added");
        assertThat(StubServices.writes().getLast().body())
                .isEqualTo("{\"email\":\"wanjiru@kilimo.example\",\"role\":\"SUBMITTER\",\"language\":\"sw\"}");
    }

    @Test
    void anInvitation_isTakenBack_withTheVersionThatWasShown() {
        StubServices.on("POST /api/v1/invitations/INV-1f0c6a1e-0c2d-4b7e/revocation", 200, "partner/invitation.json");
        var page = browser.open("/en/my/team");
        browser.press(page, "Take the invitation back: wanjiru@kilimo.example", Map.of());
        assertThat(StubServices.writes().getLast().version()).isEqualTo("\"v0\"");
    }

    @Test
    void aMember_isGivenAnotherRole_andALeaverNamesWhoSubmitsFromThenOn() {
        StubServices.answer("PUT " + API + "/members/kenya-editor", 200, "{}");
        browser.press(browser.open("/en/my/team/members/kenya-editor"), "Save", Map.of("role", "SUBMITTER"));
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"role\":\"SUBMITTER\"}");

        StubServices.problem("POST " + API + "/members/kenya-submitter/departure", 409, "last-submitter");
        var leaving = browser.open("/en/my/team/members/kenya-submitter/departure");
        var refused = browser.press(leaving, "Leave the organisation", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("[role=alert]").text()).contains("needs somebody who may submit");

        StubServices.answer("POST " + API + "/members/kenya-submitter/departure", 200, "{}");
        browser.press(refused, "Leave the organisation", Map.of("successor", "kenya-editor"));
        assertThat(StubServices.writes().getLast().body()).isEqualTo("{\"successor\":\"kenya-editor\"}");
    }

    @Test
    void anEditor_seesColleaguesButChangesNobody() {
        StubServices.answer(
                "GET /api/v1/me",
                200,
                StubServices.json("partner/me.json").put("memberRole", "EDITOR").encode());
        var page = browser.open("/en/my/team").document();

        assertThat(page.text()).contains("Kenya Editor", "Submitters of your organisation invite people");
        assertThat(page.select("main button, main a[href*=invitation], main a[href$=kenya-editor]"))
                .isEmpty();
    }

    @Test
    void theOrganisation_isChanged_andSaysThatItIsConfirmed() {
        assertThat(browser.open("/en/my/organisation").document().text()).contains("Confirmed by an administrator");
        StubServices.answer("PUT " + API, 200, "{}");
        browser.press(
                browser.open("/en/my/organisation/change"), "Save", Map.of("website", "https://new.kilimo.example"));
        var call = StubServices.writes().getLast();
        assertThat(call.version()).isEqualTo("\"v3\"");
        assertThat(call.json().getString("website")).isEqualTo("https://new.kilimo.example");
        assertThat(call.json().getString("name")).isEqualTo("Ministry of Agriculture");
    }

    @Test
    void whoBelongsNowhere_asksForAnOrganisation_andSeesThatItWaits() {
        PeopleRecords.belongsNowhere();
        StubServices.on("POST /api/v1/organisations", 201, "partner/organisation.json");
        assertThat(browser.open("/en/my").document().text()).contains("You belong to no organisation yet.");
        assertThat(browser.open("/en/my/team").status()).isEqualTo(404);

        browser.press(
                browser.open("/en/my/organisation/new"),
                "Ask for it",
                Map.of(
                        "name", "Ministry of Water",
                        "kind", "MINISTRY",
                        "nation", "KE",
                        "website", "https://water.example"));
        assertThat(StubServices.writes().getLast().json().getString("kind")).isEqualTo("MINISTRY");

        String waits = StubServices.json("partner/organisation.json")
                .put("verified", false)
                .encode();
        StubServices.answer("GET /api/v1/organisations", 200, MinistryRecords.page(waits));
        var page = browser.open("/en/my/organisation").document();
        assertThat(page.text()).contains("Waits for an administrator to confirm it");
        assertThat(page.select("a[href$=new]")).isEmpty();
    }

    @Test
    void anInvitation_isAccepted_andOneThatIsOverSaysSo() {
        StubServices.on("POST /api/v1/invitations/acceptance", 200, "partner/invitation.json");
        var accepted = browser.press(browser.open(LINK), "Accept the invitation", Map.of());
        assertThat(accepted.header("Location")).endsWith("/en/my?done=joined");
        assertThat(StubServices.writes().getLast().body()).contains("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");

        StubServices.problem("POST /api/v1/invitations/acceptance", 409, "already-a-member");
        var refused = browser.press(browser.open(LINK), "Accept the invitation", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text()).contains("You belong to an organisation already.");

        StubServices.problem("POST /api/v1/invitations/acceptance", 410, "invitation-over");
        var over = browser.press(browser.open(LINK), "Accept the invitation", Map.of());
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.document().select("[role=alert]").text()).contains("This invitation is over");
    }

    @Test
    @TestSecurity
    void anInvitation_opensToWhoIsNotSignedIn_andLeadsThroughTheSignInBackToItself() {
        var page = browser.open(LINK);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main a.button").attr("href"))
                .isEqualTo("/en/sign-in?to=" + LINK.substring(3));
        assertThat(page.document().select("main form")).isEmpty();
    }

    @Test
    @TestSecurity
    void whoWasInvitedAndHasNoAccount_makesOne_andSeesTheFirstPasswordOnce() {
        StubServices.answer(
                "POST /api/v1/invitations/account",
                200,
                "{\"username\":\"wanjiru@kilimo.example\",\"temporaryPassword\":\"first-and-only\"}");
        var made = browser.press(
                browser.open(LINK + "/account"),
                "Make the account",
                Map.of("firstName", "Wanjiru", "lastName", "Mwangi"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.document().text()).contains("wanjiru@kilimo.example", "first-and-only");
        assertThat(StubServices.writes().getLast().json().getString("token"))
                .isEqualTo(LINK.substring("/en/invitations/".length()));

        StubServices.problem("POST /api/v1/invitations/account", 409, "account-exists");
        var refused = browser.press(
                browser.open(LINK + "/account"),
                "Make the account",
                Map.of("firstName", "Wanjiru", "lastName", "Mwangi"));
        assertThat(refused.document().text()).contains("There is an account with this address already.");
        assertThat(refused.document().select("#f-lastName").val()).isEqualTo("Mwangi");
    }
}
