package org.capacitycommons.partner.review;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE_IN_KENYA;
import static org.capacitycommons.partner.testdata.Account.ADMIN_THREE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.meetAll;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A reviewer leaves: by own choice, for good, or because somebody else reassigns. */
@ServiceTest
class LeavingReviewTest {

    @Test
    void recusal_isOnRecordAndFreesTheProject() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        decide(ADMIN_ONE, project, 1, "RECUSE", "I advised this unit last year.")
                .statusCode(200)
                .body("state", equalTo("RECUSED"));

        take(ADMIN_TWO, project)
                .statusCode(201)
                .body("number", equalTo(2))
                .body("checklist.verdict", everyItem(nullValue()));
        decide(ADMIN_THREE, project, 2, "REASSIGN", "Admin two is on leave.").statusCode(200);
        as(ADMIN_ONE)
                .get(PROJECTS + "/" + project + "/reviews")
                .then()
                .body("items.state", contains("RECUSED", "REASSIGNED"))
                .body("items[0].reason", equalTo("I advised this unit last year."));
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(409);
    }

    @Test
    void whoRecused_neverTakesItAgain() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        decide(ADMIN_ONE, project, 1, "RECUSE", "My sister leads the unit.").statusCode(200);

        take(ADMIN_ONE, project).statusCode(403).body("type", equalTo("/problems/conflict-of-interest"));
        mayInDetailAndQueue(ADMIN_ONE, project, not(hasItem("take")));
        mayInDetailAndQueue(ADMIN_TWO, project, hasItem("take"));
    }

    @Test
    void whoRecused_isNoSecondReviewerEither() {
        String project = submitted(Sample.uncheckedAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        decide(ADMIN_ONE, project, 1, "RECUSE", "My sister leads the unit.").statusCode(200);
        take(ADMIN_TWO, project).statusCode(201);
        meetAll(ADMIN_TWO, project, 2);
        decide(ADMIN_TWO, project, 2, "APPROVE", null).statusCode(200);

        decide(ADMIN_ONE, project, 2, "APPROVE", null)
                .statusCode(403)
                .body("type", equalTo("/problems/conflict-of-interest"));
        as(ADMIN_ONE).get(PROJECTS + "/" + project + "/reviews/2").then().body("may", empty());
        mayInDetailAndQueue(ADMIN_ONE, project, empty());
        decide(ADMIN_THREE, project, 2, "APPROVE", null).statusCode(200);
    }

    @Test
    void reviewerWhoJoinsTheMinistry_losesTheReviewToTheOthers() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);

        decide(ADMIN_ONE_IN_KENYA, project, 1, "REJECT", "I know them.").statusCode(404);
        as(ADMIN_ONE_IN_KENYA)
                .get(PROJECTS + "/" + project + "/reviews/1")
                .then()
                .statusCode(404);
        decide(ADMIN_TWO, project, 1, "REASSIGN", "Admin one has joined that ministry.")
                .statusCode(200)
                .body("state", equalTo("REASSIGNED"));
    }

    @Test
    void whoWasReassigned_hasDeclaredNothingAndMayTakeItAgain() {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);

        decide(ADMIN_TWO, project, 1, "REASSIGN", "Admin one is on leave.")
                .statusCode(200)
                .body("state", equalTo("REASSIGNED"))
                .body("may", empty());
        decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(409);
        take(ADMIN_ONE, project).statusCode(201);
        as(AUDITOR)
                .get(PROJECTS + "/" + project + "/reviews")
                .then()
                .body("items.state", contains("REASSIGNED", "OPEN"));
    }

    private static void mayInDetailAndQueue(Account account, String project, Matcher<?> expected) {
        as(account).get(PROJECTS + "/" + project).then().body("may", expected);
        as(account)
                .get(PROJECTS + "?view=queue&limit=100")
                .then()
                .body("items.find { it.id == '%s' }.may".formatted(project), expected);
    }
}
