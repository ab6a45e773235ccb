package org.capacitycommons.partner.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.meetAll;
import static org.capacitycommons.partner.testdata.Steps.note;
import static org.capacitycommons.partner.testdata.Steps.save;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What reviewers can do, and what they cannot. */
@ServiceTest
class ReviewStoryTest {

    private static String taken() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        return project;
    }

    @Test
    void highProject_needsTwoReviewers() {
        String project = submitted(Sample.uncheckedAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        meetAll(ADMIN_ONE, project, 1);
        decide(ADMIN_ONE, project, 1, "APPROVE", null)
                .statusCode(200)
                .body("state", equalTo("AWAITING_SECOND"))
                .body("may", empty());

        decide(ADMIN_ONE, project, 1, "APPROVE", null)
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-reviewer"));
        decide(ADMIN_TWO, project, 1, "RETURN_TO_FIRST", "Look at the complaint route again.")
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        decide(ADMIN_TWO, project, 1, "APPROVE", null).statusCode(403);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200).body("state", equalTo("AWAITING_SECOND"));
        decide(ADMIN_TWO, project, 1, "APPROVE", null)
                .statusCode(200)
                .body("outcome", equalTo("APPROVED"))
                .body("second.subject", equalTo("admin-two"));
        as(KENYA_EDITOR).get(PROJECTS + "/" + project).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void approvals_haveOneNameInEveryView() {
        String project = submitted(Sample.uncheckedAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        approvalIsCalled("approve", ADMIN_ONE, project);
        meetAll(ADMIN_ONE, project, 1);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);

        approvalIsCalled("approve-second", ADMIN_TWO, project);
    }

    private static void approvalIsCalled(String name, Account admin, String project) {
        String approvals = "may.findAll { it.startsWith('approve') }";
        as(admin).get(PROJECTS + "/" + project).then().body(approvals, contains(name));
        as(admin).get(PROJECTS + "/" + project + "/reviews/1").then().body(approvals, contains(name));
        as(admin)
                .get(PROJECTS + "?view=queue&limit=100")
                .then()
                .body("items.find { it.id == '%s' }.%s".formatted(project, approvals), contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99999999-01-01", "1899-12-31", "2201-01-01", "31.03.2027"})
    void dueDateThatNobodyCanMean_isRefusedAtItsField(String dueOn) {
        String project = taken();
        Map<String, Object> demand = Map.of("text", "Name a place.", "owner", "Crop Extension", "dueOn", dueOn);
        Map<String, Object> mark = Map.of("item", "data-inventory", "verdict", "NOT_MET", "condition", demand);

        note(ADMIN_ONE, project, 1, Map.of("checklist", List.of(mark)))
                .statusCode(422)
                .body("errors.field", contains("checklist.data-inventory.condition.dueOn"))
                .body("errors.key", contains("not-a-date"));
    }

    @Test
    void conflictOfInterest_keepsAnAdministratorOut() {
        String project = submitted(Sample.maizeAdvice());
        String formerWriter = KENYA_SUBMITTER.tokenAfterJoining(ADMIN_ONE);

        given().auth()
                .oauth2(formerWriter)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v" + version(ADMIN_ONE, project) + "\"")
                .body(Map.of())
                .post(PROJECTS + "/" + project + "/reviews")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/conflict-of-interest"));
        given().auth()
                .oauth2(formerWriter)
                .get(PROJECTS + "/" + project)
                .then()
                .statusCode(200)
                .body("may", not(hasItem("take")));
        take(ADMIN_TWO, project).statusCode(201);
    }

    @Test
    void onlyTheReviewer_notesAndDecides() {
        String project = taken();

        note(ADMIN_TWO, project, 1, Map.of("checklist", List.of())).statusCode(403);
        decide(ADMIN_TWO, project, 1, "REJECT", "I would not.").statusCode(403);
    }

    @Test
    void rejection_needsAReasonThatTheMinistryReads() {
        String project = taken();
        decide(ADMIN_ONE, project, 1, "REJECT", " ").statusCode(422).body("errors[0].field", equalTo("reason"));
        decide(ADMIN_ONE, project, 1, "REJECT", "The same advice line runs already.")
                .statusCode(200);

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("decision.reason", equalTo("The same advice line runs already."))
                .body("decision.by.subject", equalTo("admin-one"));
        save(KENYA_EDITOR, project, "aim", Map.of()).statusCode(409);
    }

    @Test
    void requestForChanges_needsAComment() {
        String project = taken();
        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", "Please improve.")
                .statusCode(409)
                .body("missing", contains("comment"));
        note(ADMIN_ONE, project, 1, Map.of("comments", List.of(Map.of("section", "nowhere", "text", "?"))))
                .statusCode(422)
                .body("errors[0].field", equalTo("comments.0.section"));
    }

    @Test
    void unmetItem_becomesAConditionOfTheApproval() {
        String project = taken();
        meetAll(ADMIN_ONE, project, 1);
        Map<String, Object> demand =
                Map.of("text", "Name where recordings rest.", "owner", "Crop Extension", "dueOn", "2099-03-31");
        note(
                        ADMIN_ONE,
                        project,
                        1,
                        Map.of(
                                "checklist",
                                List.of(Map.of("item", "data-inventory", "verdict", "NOT_MET", "condition", demand))))
                .statusCode(200)
                .body("missing", empty());
        decide(ADMIN_ONE, project, 1, "APPROVE", "Good work.").statusCode(200);

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("conditions[0].item", equalTo("data-inventory"))
                .body("conditions[0].met", equalTo(false))
                .body("may", hasItems("open-deployment"));
    }

    @Test
    void ministry_readsAReviewWithoutTheNotes() {
        String project = taken();
        note(
                ADMIN_ONE,
                project,
                1,
                Map.of(
                        "checklist",
                        List.of(Map.of(
                                "item", "lawful-basis", "verdict", "MET", "note", "Checked with their authority.")),
                        "comments",
                        List.of(Map.of("section", "data", "text", "A first thought."))));

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project + "/reviews/1")
                .then()
                .statusCode(200)
                .body("checklist.note", everyItem(equalTo("")))
                .body("checklist.verdict", everyItem(nullValue()))
                .body("comments", empty())
                .body("may", empty());
    }

    @Test
    void withdrawal_endsTheReview() {
        String project = taken();
        writing(KENYA_SUBMITTER, version(KENYA_SUBMITTER, project))
                .body(Map.of("reason", "Merged with another pilot."))
                .post(PROJECTS + "/" + project + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("may", empty());

        as(ADMIN_ONE)
                .get(PROJECTS + "/" + project + "/reviews/1")
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("may", empty());
        decide(ADMIN_ONE, project, 1, "REJECT", "Too late.").statusCode(409);
    }
}
