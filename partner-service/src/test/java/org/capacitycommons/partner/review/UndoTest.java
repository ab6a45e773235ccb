package org.capacitycommons.partner.review;

import java.util.List;
import java.util.Map;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.meetAll;
import static org.capacitycommons.partner.testdata.Steps.note;
import static org.capacitycommons.partner.testdata.Steps.save;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Decisions that are taken back, and what goes with them. */
@ServiceTest
class UndoTest {

    @Test
    void undo_takesBackADecisionWhileNothingDependsOnIt() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        note(ADMIN_ONE, project, 1, Map.of("comments", List.of(Map.of("section", "data", "text", "Who listens?"))));
        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", null).statusCode(200);
        decide(ADMIN_TWO, project, 1, "UNDO", "Not mine.").statusCode(403);
        decide(ADMIN_ONE, project, 1, "UNDO", "Sent too early.").statusCode(200).body("state", equalTo("OPEN"));
        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("IN_REVIEW"))
                .body("changeRequests", empty())
                .body("decision", nullValue());

        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", null).statusCode(200);
        as(KENYA_EDITOR).get(PROJECTS + "/" + project).then().body("changeRequests.id", contains(2));
        save(KENYA_EDITOR, project, "data", Sample.section(Sample.maizeAdvice(), "data"))
                .statusCode(200);
        decide(ADMIN_ONE, project, 1, "UNDO", "Again.")
                .statusCode(409)
                .body("type", equalTo("/problems/guard-not-met"));
        as(ADMIN_ONE).get(PROJECTS + "/" + project).then().body("may", not(hasItem("undo")));
        as(ADMIN_ONE).get(PROJECTS + "/" + project + "/reviews/1").then().body("may", empty());
    }

    @Test
    void approval_goesWithItsConditionsAndWithItsPublicity() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        meetAll(ADMIN_ONE, project, 1);
        Map<String, Object> demand =
                Map.of("text", "Name where recordings rest.", "owner", "Crop Extension", "dueOn", "2099-03-31");
        Map<String, Object> mark = Map.of("item", "data-inventory", "verdict", "NOT_MET", "condition", demand);
        note(ADMIN_ONE, project, 1, Map.of("checklist", List.of(mark))).statusCode(200);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        as(KENYA_EDITOR).get(PROJECTS + "/" + project).then().body("conditions", hasSize(1));
        given().get(PROJECTS + "/" + project).then().statusCode(200);

        decide(ADMIN_ONE, project, 1, "UNDO", "The condition was wrong.").statusCode(200);

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("IN_REVIEW"))
                .body("decision", nullValue())
                .body("conditions", empty());
        given().get(PROJECTS + "/" + project).then().statusCode(404);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        as(KENYA_EDITOR).get(PROJECTS + "/" + project).then().body("conditions", hasSize(1));
    }

    @Test
    void rejection_leadsBackIntoTheSameReview() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        decide(ADMIN_ONE, project, 1, "REJECT", "The same advice line runs already.")
                .statusCode(200);

        decide(ADMIN_TWO, project, 1, "UNDO", "I like it.").statusCode(403);
        decide(ADMIN_ONE, project, 1, "UNDO", "It was another line.")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("outcome", nullValue());
        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("IN_REVIEW"))
                .body("decision", nullValue());
    }

    @Test
    void secondApproval_isUndoneByWhoGaveIt() {
        String project = submitted(Sample.uncheckedAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        meetAll(ADMIN_ONE, project, 1);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        decide(ADMIN_TWO, project, 1, "APPROVE", null).statusCode(200).body("may", contains("undo"));

        decide(ADMIN_ONE, project, 1, "UNDO", "Not mine to undo.").statusCode(403);
        decide(ADMIN_TWO, project, 1, "UNDO", "I read the wrong file.")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("reviewer.subject", equalTo("admin-one"))
                .body("second", nullValue());
        given().get(PROJECTS + "/" + project).then().statusCode(404);
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200).body("state", equalTo("AWAITING_SECOND"));
    }

    @Test
    void approvalOnWhichADeploymentRests_isNowhereOfferedToBeUndone() {
        String project = Steps.approved();
        undoIsOffered(project, hasItem("undo"));

        writing(KENYA_EDITOR)
                .body(Map.of("project", project))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(201);

        undoIsOffered(project, not(hasItem("undo")));
    }

    private static void undoIsOffered(String project, Matcher<?> expected) {
        as(ADMIN_ONE).get(PROJECTS + "/" + project).then().body("may", expected);
        as(ADMIN_ONE).get(PROJECTS + "/" + project + "/reviews/1").then().body("may", expected);
        as(ADMIN_ONE)
                .get(PROJECTS + "?limit=100")
                .then()
                .body("items.find { it.id == '%s' }.may".formatted(project), expected);
    }
}
