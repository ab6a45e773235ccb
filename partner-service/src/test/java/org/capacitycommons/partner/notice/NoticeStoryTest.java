package org.capacitycommons.partner.notice;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.security.SystemWork;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.AtOnce;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.equalTo;

/** Who hears of what happens to a project, where, and how often. */
@ServiceTest
class NoticeStoryTest {
    private static final String INBOX = "/api/v1/inbox";

    @Inject
    Relay relay;

    @Inject
    Notices notices;

    @Inject
    MockMailbox mailbox;

    @BeforeEach
    void everybodyHasSignedInOnce() {
        for (Account account : List.of(KENYA_SUBMITTER, KENYA_EDITOR, SENEGAL_SUBMITTER, ADMIN_ONE, AUDITOR)) {
            as(account).get("/api/v1/me").then().statusCode(200);
        }
        relay.deliverAll();
        mailbox.clear();
    }

    @Test
    void submission_isToldToAdministrators_andTheDecisionToTheMinistry() {
        String project = Steps.submitted(Sample.maizeAdvice());
        assertThat(kindsAbout(ADMIN_ONE, project)).isEmpty();
        relay.deliverAll();

        assertThat(kindsAbout(ADMIN_ONE, project)).containsExactly("project-submitted");
        assertThat(kindsAbout(AUDITOR, project)).isEmpty();
        assertThat(kindsAbout(KENYA_SUBMITTER, project)).isEmpty();

        Steps.take(ADMIN_ONE, project).statusCode(201);
        Steps.meetAll(ADMIN_ONE, project, 1);
        Steps.decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        relay.deliverAll();

        assertThat(kindsAbout(KENYA_SUBMITTER, project)).containsExactly("project-approved");
        assertThat(kindsAbout(KENYA_EDITOR, project)).containsExactly("project-approved");
        assertThat(kindsAbout(SENEGAL_SUBMITTER, project)).isEmpty();
    }

    @Test
    void letter_holdsTheTitleAndALink_andNothingElse() {
        String project = Steps.submitted(Sample.maizeAdvice());
        relay.deliverAll();

        assertThat(mailbox.getMailsSentTo(KENYA_SUBMITTER.email())).isEmpty();
        var letters = mailbox.getMailsSentTo(ADMIN_ONE.email());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject())
                .isEqualTo("Submitted for review: Advice by voice for maize growers");
        assertThat(letters.getFirst().getText())
                .contains("/en/reviews")
                .doesNotContain(project, KENYA_SUBMITTER.displayName());
        assertThat(letters.getFirst().getHeaders().get("Message-ID")).hasSize(1);
    }

    @Test
    void sameOccasionToldAgain_andRelayedByTwoAtOnce_isHeardOfOnce() throws Exception {
        About about = new About("project/P-0", "Told twice");
        for (int i = 0; i < 2; i++) {
            SystemWork.run(() -> QuarkusTransaction.requiringNew()
                    .run(() -> notices.toOffice(NoticeKind.REVIEW_WAITING, about, "round-1")));
        }
        AtOnce.run(List.of(this::relayed, this::relayed, this::relayed));

        assertThat(kindsAbout(ADMIN_ONE, "P-0")).containsExactly("review-waiting");
        assertThat(mailbox.getMailsSentTo(ADMIN_ONE.email())).hasSize(1);
    }

    @Test
    void reading_isEachPersonsOwn() {
        Steps.submitted(Sample.maizeAdvice());
        relay.deliverAll();
        String item = as(ADMIN_ONE).get(INBOX).then().extract().path("items[0].id");

        writing(KENYA_SUBMITTER)
                .body(Map.of("items", List.of(item)))
                .post(INBOX + "/reading")
                .then()
                .statusCode(200);
        as(ADMIN_ONE).get(INBOX).then().body("items[0].readAt", equalTo(null));

        writing(ADMIN_ONE)
                .body(Map.of("items", List.of(item)))
                .post(INBOX + "/reading")
                .then()
                .statusCode(200);
        assertThat(as(ADMIN_ONE).get(INBOX).then().extract().<String>path("items[0].readAt"))
                .isNotNull();
        writing(ADMIN_ONE).body(Map.of()).post(INBOX + "/reading").then().body("unread", equalTo(0));
        as(ADMIN_ONE).get(INBOX + "/unread").then().body("unread", equalTo(0));
        as(ADMIN_ONE).get(INBOX + "?unread=true").then().body("total", equalTo(0));
    }

    private boolean relayed() {
        relay.deliverAll();
        return true;
    }

    private static List<String> kindsAbout(Account account, String project) {
        return as(account)
                .get(INBOX + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.record == 'project/" + project + "' }.kind");
    }
}
