package org.capacitycommons.partner.contract;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.contract.Example.hasTheShapeOf;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;

/** What people read about themselves, their colleagues and what was done, by the shape of the examples. */
@ServiceTest
class PeopleContractTest {
    private static final String KENYA = "/api/v1/organisations/demo-ke-agriculture";

    @Test
    void members_andWhoIsInvited_areToldAsTheExamplesSay() {
        as(KENYA_SUBMITTER).get("/api/v1/me").then().statusCode(200);
        writing(KENYA_SUBMITTER).body(Steps.body("invitation-request")).post(KENYA + "/invitations");

        hasTheShapeOf("members-page", as(KENYA_SUBMITTER).get(KENYA + "/members"));
        hasTheShapeOf("member", as(KENYA_SUBMITTER).get(KENYA + "/members/" + KENYA_SUBMITTER.subject()));
        hasTheShapeOf("invitations-page", as(KENYA_SUBMITTER).get(KENYA + "/invitations"));
        hasTheShapeOf("organisation-for-members", as(KENYA_SUBMITTER).get(KENYA));
    }

    @Test
    void whatIsHeldOnSomebody_isToldAsTheExamplesSay() {
        Steps.filled(KENYA_SUBMITTER, Sample.maizeAdvice());

        hasTheShapeOf("person-export", as(KENYA_SUBMITTER).get("/api/v1/me/export"));
        hasTheShapeOf("inbox-unread", as(KENYA_SUBMITTER).get("/api/v1/inbox/unread"));
    }

    @Test
    void theTrail_andItsCheck_areToldAsTheExamplesSay() {
        Steps.draft(KENYA_SUBMITTER, "Counting elephants from the air");

        hasTheShapeOf("audit-page", as(Account.KENYA_SUBMITTER).get("/api/v1/audit"));
        hasTheShapeOf("audit-verification", as(AUDITOR).get("/api/v1/audit/verification"));
    }

    @Test
    void whereAModelRuns_isToldAsTheExampleSays() {
        Steps.pilot();

        hasTheShapeOf("model-deployments-page", given().get("/api/v1/models/Qwen/Qwen3-8B/deployments"));
    }
}
