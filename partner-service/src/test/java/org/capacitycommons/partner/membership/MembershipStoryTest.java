package org.capacitycommons.partner.membership;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.KeycloakStub;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.NEWCOMER_TOO;
import static org.capacitycommons.partner.testdata.Account.UNIVERSITY_EDITOR;
import static org.capacitycommons.partner.testdata.Account.UNIVERSITY_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** How people come to an organisation and leave it, and what the identity provider learns of that. */
@ServiceTest
class MembershipStoryTest {
    private static final String UNIVERSITY = "/api/v1/organisations/story-university";
    private static final String LAB = "/api/v1/organisations/demo-cn-model-lab";
    private static final Pattern LINK = Pattern.compile("/[a-z]{2}/invitations/(\\S{43})");

    @Inject
    Relay relay;

    @Inject
    MockMailbox mailbox;

    @Inject
    DataSource dataSource;

    /** An organisation of these stories alone: others would find its members gone. */
    @BeforeEach
    void universityIsRegistered() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            statement.execute("insert into organisation (nation, id, kind, name, verified, created_at) values"
                    + " ('GH', 'story-university', 'PARTNER', 'University of the stories', true, now())"
                    + " on conflict do nothing");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @AfterEach
    void providerAnswersAgain() {
        KeycloakStub.silent(false);
    }

    @Test
    void leaver_losesSightAtOnce_andRightsAtTheProvider_evenWhenItWasSilentForAWhile() {
        KeycloakStub.Person account = KeycloakStub.add(UNIVERSITY_EDITOR);
        account.roles().addAll(java.util.List.of("partner", "something-else"));
        for (Account member : java.util.List.of(UNIVERSITY_SUBMITTER, UNIVERSITY_EDITOR)) {
            as(member).get("/api/v1/me").then().body("organisation.id", equalTo("story-university"));
        }
        String editor = UNIVERSITY + "/members/" + UNIVERSITY_EDITOR.subject();
        String submitter = UNIVERSITY + "/members/" + UNIVERSITY_SUBMITTER.subject();

        leave(UNIVERSITY_EDITOR, submitter, Map.of()).statusCode(403);
        leave(KENYA_SUBMITTER, editor, Map.of()).statusCode(403);
        leave(UNIVERSITY_SUBMITTER, submitter, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/last-submitter"));
        role(UNIVERSITY_SUBMITTER, submitter, "EDITOR")
                .statusCode(409)
                .body("type", equalTo("/problems/last-submitter"));
        role(UNIVERSITY_SUBMITTER, editor, "OWNER").statusCode(422);
        role(UNIVERSITY_EDITOR, editor, "SUBMITTER").statusCode(403);

        KeycloakStub.silent(true);
        leave(UNIVERSITY_SUBMITTER, editor, Map.of()).statusCode(200).body("state", equalTo("LEFT"));
        as(UNIVERSITY_EDITOR).get("/api/v1/me").then().body("organisation", equalTo(null));
        as(UNIVERSITY_EDITOR).get(UNIVERSITY + "/members").then().statusCode(403);
        as(UNIVERSITY_EDITOR).get("/api/v1/audit").then().statusCode(403);
        relay.deliverAll();
        assertThat(account.roles()).contains("partner");
        leave(UNIVERSITY_SUBMITTER, editor, Map.of()).statusCode(409);

        KeycloakStub.silent(false);
        account.roles().add("partner");
        inviteAndAcceptAsNewcomer();
        assertThat(account.attribute("locale")).isEqualTo("fr");
    }

    private void inviteAndAcceptAsNewcomer() {
        KeycloakStub.Person newcomer = KeycloakStub.add(NEWCOMER_TOO);
        String email = UUID.randomUUID() + "@university.example";
        invite(UNIVERSITY_SUBMITTER, UNIVERSITY, email, "EDITOR").statusCode(201);
        String word = wordSentTo(email);

        accept(KENYA_SUBMITTER, word).statusCode(409).body("type", equalTo("/problems/already-a-member"));
        accept(NEWCOMER_TOO, "A".repeat(43)).statusCode(410);
        accept(NEWCOMER_TOO, word).statusCode(200).body("state", equalTo("ACCEPTED"));
        accept(NEWCOMER_TOO, word).statusCode(200);
        accept(Account.NEWCOMER, word).statusCode(410);
        relay.deliverAll();

        assertThat(newcomer.attribute("org")).isEqualTo("story-university");
        assertThat(newcomer.attribute("nation")).isEqualTo("GH");
        assertThat(newcomer.attribute("org_role")).isEqualTo("EDITOR");
        assertThat(newcomer.roles()).containsExactly("partner");
        as(UNIVERSITY_SUBMITTER)
                .get(UNIVERSITY + "/members")
                .then()
                .body("items.subject", hasItem(NEWCOMER_TOO.subject()));

        role(UNIVERSITY_SUBMITTER, UNIVERSITY + "/members/" + NEWCOMER_TOO.subject(), "SUBMITTER")
                .statusCode(200);
        relay.deliverAll();
        assertThat(newcomer.attribute("org_role")).isEqualTo("SUBMITTER");
        leave(ADMIN_ONE, UNIVERSITY + "/members/" + NEWCOMER_TOO.subject(), Map.of())
                .statusCode(200);
        relay.deliverAll();
        assertThat(newcomer.attribute("org")).isEmpty();
        assertThat(newcomer.roles()).isEmpty();
        as(UNIVERSITY_SUBMITTER)
                .get(UNIVERSITY + "/members")
                .then()
                .body("items.subject", not(hasItem(NEWCOMER_TOO.subject())));
    }

    @Test
    void invited_withoutAnAccount_getsOneThatMustChooseItsPassword() {
        String email = UUID.randomUUID() + "@lab.example";
        invite(Account.PARTNER_LAB, LAB, email, "SUBMITTER").statusCode(201).body("token", equalTo(null));
        invite(Account.PARTNER_LAB, LAB, email, "EDITOR").statusCode(409);
        String word = wordSentTo(email);

        KeycloakStub.silent(true);
        account(word).statusCode(503);
        KeycloakStub.silent(false);
        String first = account(word)
                .statusCode(200)
                .body("username", equalTo(email))
                .extract()
                .path("temporaryPassword");
        String again = account(word).statusCode(200).extract().path("temporaryPassword");

        KeycloakStub.Person made = KeycloakStub.withAddress(email).orElseThrow();
        assertThat(again).isNotEqualTo(first).hasSize(20);
        assertThat(made.account().path("requiredActions").toString()).isEqualTo("[\"UPDATE_PASSWORD\"]");
        assertThat(made.attribute("org")).isEmpty();
        assertThat(Objects.requireNonNull(made.password()).path("temporary").asBoolean())
                .isTrue();
    }

    @Test
    void addressWithAnAccount_isToldToSignIn_andARevokedInvitationOpensNothing() {
        KeycloakStub.add(Account.NEWCOMER);
        String id = invite(Account.PARTNER_LAB, LAB, Account.NEWCOMER.email(), "EDITOR")
                .statusCode(201)
                .extract()
                .path("id");
        String word = wordSentTo(Account.NEWCOMER.email());
        account(word).statusCode(409).body("type", equalTo("/problems/account-exists"));

        String revocation = "/api/v1/invitations/" + id + "/revocation";
        writing(UNIVERSITY_SUBMITTER, 0).body(Map.of()).post(revocation).then().statusCode(404);
        writing(Account.PARTNER_LAB, 3).body(Map.of()).post(revocation).then().statusCode(412);
        writing(Account.PARTNER_LAB, 0).body(Map.of()).post(revocation).then().statusCode(200);
        writing(Account.PARTNER_LAB, 1).body(Map.of()).post(revocation).then().statusCode(409);
        account(word).statusCode(410);
        accept(Account.NEWCOMER, word).statusCode(410);
    }

    @Test
    void addressThatCouldSplitAHeader_isRefused() {
        for (String email :
                new String[] {"a@b.example\r\nBcc: all@world.example", "a b@c.example", "<a@b.example>", "a@b"}) {
            invite(Account.PARTNER_LAB, LAB, email, "EDITOR").statusCode(422).body("errors[0].field", equalTo("email"));
        }
    }

    @Test
    void invitation_isWrittenInTheChosenLanguage_andSoIsWhatTheNewMemberHearsNext() {
        KeycloakStub.add(Account.NEWCOMER_READING_ARABIC);
        String email = UUID.randomUUID() + "@university.example";
        invite(UNIVERSITY_SUBMITTER, UNIVERSITY, Map.of("email", email, "role", "EDITOR", "language", "tlh"))
                .statusCode(422)
                .body("errors[0].field", equalTo("language"))
                .body("errors[0].key", equalTo("not-an-option"));
        invite(UNIVERSITY_SUBMITTER, UNIVERSITY, Map.of("email", email, "role", "EDITOR", "language", "ar"))
                .statusCode(201);
        String word = wordSentTo(email);

        var letter = mailbox.getMailsSentTo(email).getFirst();
        assertThat(letter.getHeaders().get("Content-Language")).containsExactly("ar");
        assertThat(letter.getSubject()).startsWith("دعوة إلى").contains("University of the stories");
        assertThat(letter.getText()).contains("/ar/invitations/" + word + "\n");

        accept(Account.NEWCOMER_READING_ARABIC, word).statusCode(200);
        as(Account.NEWCOMER_READING_ARABIC).get("/api/v1/me/preferences").then().body("language", equalTo("ar"));
    }

    private String wordSentTo(String email) {
        mailbox.clear();
        relay.deliverAll();
        var letters = mailbox.getMailsSentTo(email);
        assertThat(letters).hasSize(1);
        Matcher link = LINK.matcher(letters.getFirst().getText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse invite(Account account, String organisation, String email, String role) {
        return invite(account, organisation, Map.of("email", email, "role", role));
    }

    private static ValidatableResponse invite(Account account, String organisation, Map<String, String> invitation) {
        return writing(account)
                .body(invitation)
                .post(organisation + "/invitations")
                .then();
    }

    private static ValidatableResponse accept(Account account, String word) {
        return writing(account)
                .body(Map.of("token", word))
                .post("/api/v1/invitations/acceptance")
                .then();
    }

    private static ValidatableResponse account(String word) {
        return given().contentType("application/json")
                .body(Map.of("token", word, "firstName", "Naledi", "lastName", "Dube"))
                .post("/api/v1/invitations/account")
                .then();
    }

    private static ValidatableResponse role(Account account, String member, String role) {
        return as(account)
                .header("If-Match", "\"v" + Steps.versionAt(ADMIN_ONE, member) + "\"")
                .body(Map.of("role", role))
                .put(member)
                .then();
    }

    private static ValidatableResponse leave(Account account, String member, Map<String, String> body) {
        return writing(account, Steps.versionAt(ADMIN_ONE, member))
                .body(body)
                .post(member + "/departure")
                .then();
    }
}
