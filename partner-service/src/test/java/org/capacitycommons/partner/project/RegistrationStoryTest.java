package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.draft;
import static org.capacitycommons.partner.testdata.Steps.meetAll;
import static org.capacitycommons.partner.testdata.Steps.note;
import static org.capacitycommons.partner.testdata.Steps.save;
import static org.capacitycommons.partner.testdata.Steps.submit;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

/** From the first typing to the approval, with every turn that a ministry and a reviewer can take. */
@ServiceTest
class RegistrationStoryTest {

    @Test
    void draft_keepsWhatWasTypedEvenWhenItIsWrong() {
        String project = draft(KENYA_SUBMITTER, "Voice");

        save(KENYA_EDITOR, project, "responsible", Map.of("leadEmail", List.of("wanjiru at kilimo")))
                .statusCode(200)
                .body("sections.responsible.status", equalTo("IN_PROGRESS"))
                .body("sections.responsible.answers.leadEmail", contains("wanjiru at kilimo"))
                .body("sections.indicators.status", equalTo("NOT_YET_OPEN"))
                .body("problems.find { it.field == 'responsible.leadEmail' }.key", equalTo("not-an-email"))
                .body("problems.find { it.field == 'aim.title' }.params.min", equalTo("10"));
    }

    @Test
    void submission_ofAnIncompleteDraft_namesEveryFieldAtOnce() {
        String project = draft(KENYA_SUBMITTER, "Advice by voice, unfinished");

        submit(KENYA_SUBMITTER, project)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/incomplete"))
                .body("errors.field", hasItem("responsible.leadName"))
                .body("errors.field", hasItem("risks.risks"))
                .body("errors.field", hasItem("indicators.indicators"));
    }

    @Test
    void submission_freezesTheAnswersAndGivesAReceipt() {
        String project = submitted(Sample.maizeAdvice());

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project + "/submissions/1")
                .then()
                .statusCode(200)
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("content.sections.cost.currency", contains("KES"))
                .body("content.declaration.publishTerms", equalTo(true));
        save(KENYA_EDITOR, project, "aim", Map.of()).statusCode(409).body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void returnedProject_isAnsweredAndComesBackWithItsChanges() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201).body("state", equalTo("OPEN")).body("changes", empty());
        note(
                        ADMIN_ONE,
                        project,
                        1,
                        Map.of(
                                "comments",
                                List.of(Map.of("section", "data", "text", "Who listens to the recordings?"))))
                .statusCode(200);
        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", null)
                .statusCode(200)
                .body("outcome", equalTo("CHANGES_REQUESTED"));

        as(KENYA_SUBMITTER)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("CHANGES_REQUESTED"))
                .body("sections.data.status", equalTo("CHANGES_ASKED"))
                .body("problems.field", contains("changeRequests.1"));
        submit(KENYA_SUBMITTER, project).statusCode(422);

        Map<String, List<String>> data = Sample.section(Sample.maizeAdvice(), "data");
        data.put("retentionMonths", List.of("٦"));
        save(KENYA_EDITOR, project, "data", data).statusCode(200);
        answer(project, 1, "Two officers, for six months.").statusCode(200).body("problems", empty());
        submit(KENYA_SUBMITTER, project).statusCode(201).body("number", equalTo(2));

        take(ADMIN_ONE, project)
                .statusCode(201)
                .body("round", equalTo(2))
                .body("changes.question", contains("retentionMonths"))
                .body("changes[0].before", contains("12"))
                .body("changes[0].after", contains("٦"));
    }

    @Test
    void answerThatWasSubmitted_isNotRewritten() {
        String project = submitted(Sample.maizeAdvice());
        for (int round = 1; round <= 2; round++) {
            take(ADMIN_ONE, project).statusCode(201);
            note(ADMIN_ONE, project, round, Map.of("comments", List.of(Map.of("section", "data", "text", "Who?"))))
                    .statusCode(200);
            decide(ADMIN_ONE, project, round, "REQUEST_CHANGES", null).statusCode(200);
            if (round == 1) {
                answer(project, 1, "Two officers.").statusCode(200);
                submit(KENYA_SUBMITTER, project).statusCode(201);
            }
        }

        answer(project, 1, "Three officers.").statusCode(409).body("type", equalTo("/problems/illegal-move"));
        answer(project, 2, "As said: two officers.")
                .statusCode(200)
                .body("changeRequests.answer", contains("Two officers.", "As said: two officers."));
    }

    private static ValidatableResponse answer(String project, int request, String text) {
        return as(KENYA_EDITOR)
                .header("If-Match", "\"v" + version(KENYA_EDITOR, project) + "\"")
                .body(Map.of("answer", text))
                .put(PROJECTS + "/" + project + "/change-requests/" + request)
                .then();
    }

    @Test
    void approval_makesOnlyThePublicFieldsPublic() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        decide(ADMIN_ONE, project, 1, "APPROVE", null)
                .statusCode(409)
                .body("type", equalTo("/problems/guard-not-met"))
                .body("missing", hasItem("lawful-basis"));
        meetAll(ADMIN_ONE, project, 1);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200).body("may", contains("undo"));

        given().get(PROJECTS + "/" + project)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("sections.keySet()", contains("aim", "people"))
                .body("sections.people.answers.keySet()", hasItem("regions"))
                .body("decision.by", nullValue())
                .body("submissions", empty());
    }

    @Test
    void answer_withHiddenDirectionOverride_isRefusedEvenInADraft() {
        String project = draft(KENYA_SUBMITTER, "Hidden words");

        save(KENYA_SUBMITTER, project, "responsible", Map.of("leadName", List.of("ab\u202Ecd")))
                .statusCode(422)
                .body("errors[0].key", equalTo("forbidden-character"))
                .body("detail", containsString("draft"));
        save(KENYA_SUBMITTER, project, "responsible", Map.of("shoeSize", List.of("42")))
                .statusCode(422)
                .body("errors[0].field", equalTo("responsible.shoeSize"))
                .body("errors[0].key", equalTo("unknown-question"));
    }
}
