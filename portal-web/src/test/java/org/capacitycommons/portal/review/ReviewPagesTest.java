package org.capacitycommons.portal.review;

import java.util.Map;

import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.portal.testing.Browser;
import org.capacitycommons.portal.testing.PortalTest;
import org.capacitycommons.portal.testing.StubServices;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator takes a project, judges it, and decides. */
@PortalTest
@TestSecurity(user = "admin-one", roles = "admin")
class ReviewPagesTest {
    private static final String REVIEW = "/en/reviews/P-1001/2";

    private final Browser browser = new Browser();

    @BeforeEach
    void usualAnswers() {
        StubServices.reset();
        StubServices.get("/api/v1/projects", "partner/queue.json");
        StubServices.get("/api/v1/projects/P-1001", "partner/project-submitted.json");
        StubServices.on("PUT /api/v1/projects/P-1001/reviews/2", 200, "partner/review.json");
    }

    @Test
    void theQueue_showsWhatWaits() {
        var page = browser.open("/fr/reviews");
        assertThat(page.document().select("tbody tr")).hasSize(1);
        assertThat(page.document().text()).contains("Advice by voice for maize growers", "Faible", "Agriculture");
    }

    @Test
    void nobodyElse_seesTheQueue() {
        assertThat(browser.open("/en/my/projects").status()).isEqualTo(403);
    }

    @Test
    void theRounds_ofAProject_areListed() {
        var page = browser.open("/en/reviews/P-1001");
        assertThat(page.document().select("main ul a").eachAttr("href")).contains(REVIEW);
    }

    @Test
    void theReview_showsAnswersItemsAndWhatChanged() {
        var html = browser.open(REVIEW).document();

        assertThat(html.select("#data ins").text()).isEqualTo("12");
        assertThat(html.select("#data del").text()).isEqualTo("24");
        assertThat(html.select("#data fieldset input[value=NOT_MET][checked]")).hasSize(1);
        assertThat(html.select("#f-comment-data").val()).startsWith("Say how long");
        assertThat(html.select("#responsible dd").eachText()).contains("Wanjiru Njeri Kamau");
    }

    @Test
    void deciding_savesTheNotesFirst_andThenTheDecision() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 200, "partner/review.json");
        var typed = Map.of(
                "lawful-basis.verdict", "MET",
                "comment.data", "Say where.",
                "decision", "REQUEST_CHANGES",
                "reason", "One section needs more.");
        var decided = browser.press(browser.open(REVIEW), "Save and record the decision", typed);

        assertThat(decided.header("Location")).endsWith(REVIEW + "?done=decided");
        assertThat(StubServices.writes()).hasSize(2);
        assertThat(StubServices.writes().getFirst().body())
                .contains("{\"item\":\"lawful-basis\",\"verdict\":\"MET\"", "Say where.", "\"dueOn\":\"2027-03-31\"");
        assertThat(StubServices.writes().getLast().body()).contains("\"decision\":\"REQUEST_CHANGES\"");
    }

    @Test
    void aRefusedDecision_keepsWhatWasTyped() {
        StubServices.on("POST /api/v1/projects/P-1001/reviews/2/decision", 409, "partner/problem-guard-not-met.json");
        var typed = Map.of("decision", "APPROVE", "reason", "Because it is good.");
        var refused = browser.press(browser.open(REVIEW), "Save and record the decision", typed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#f-reason").val()).isEqualTo("Because it is good.");
        assertThat(refused.document().select("input[value=APPROVE][checked]")).hasSize(1);
        assertThat(refused.document().text()).contains("Something is still missing before this step.");
    }

    @Test
    void decidingNothing_isSaidAtTheField() {
        var refused = browser.press(browser.open(REVIEW), "Save and record the decision", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#errors a[href=#f-decision]")).hasSize(1);
    }
}
