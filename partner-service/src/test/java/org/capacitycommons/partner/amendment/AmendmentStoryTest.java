package org.capacitycommons.partner.amendment;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.CatalogStub;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE_IN_KENYA;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Life.draftAmendment;
import static org.capacitycommons.partner.testdata.Life.newSite;
import static org.capacitycommons.partner.testdata.Life.report;
import static org.capacitycommons.partner.testdata.Life.step;
import static org.capacitycommons.partner.testdata.Life.submittedAmendment;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What is published changes by amendment, and stays as it is until one is accepted. */
@ServiceTest
class AmendmentStoryTest {

    @Test
    void publishedDeployment_changesOnceItsAmendmentIsAccepted() {
        String deployment = Steps.pilot();
        String use =
                as(AUDITOR).get(DEPLOYMENTS + "/" + deployment).then().extract().path("modelUses[0].id");
        String amendment = draftAmendment(
                deployment,
                Map.of(
                        "reason",
                        "A second county, another title, and the model anew.",
                        "deployment",
                        Map.of(
                                "title", "Advice by voice in two counties",
                                "addSites", List.of(Map.of("name", "Bungoma County")),
                                "endModelUses", List.of(use),
                                "addModelUses", List.of(Steps.body("model-use-request")))));
        as(SENEGAL_SUBMITTER).get(amendment).then().statusCode(404);
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(409);
        step(KENYA_SUBMITTER, amendment, "submission", Map.of()).statusCode(200);
        given().get(DEPLOYMENTS + "/" + deployment).then().body("sites", hasSize(1));
        as(ADMIN_ONE)
                .get("/api/v1/amendments?state=SUBMITTED&limit=100")
                .then()
                .body("items.record", hasItem(deployment));
        as(ADMIN_ONE)
                .get(amendment)
                .then()
                .body("diff.field", contains("title", "model-use", "site", "model-use"))
                .body("may", contains("accept", "return"));

        step(ADMIN_ONE_IN_KENYA, amendment, "acceptance", Map.of()).statusCode(404);
        step(ADMIN_ONE, amendment, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("may", empty());

        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .body("title", equalTo("Advice by voice in two counties"))
                .body("sites.name", hasItem("Bungoma County"))
                .body("modelUses", hasSize(1))
                .body("modelUses[0].endedAt", nullValue())
                .body("earlierModelUses.id", contains(use))
                .body("earlierModelUses[0].endedAt", notNullValue());
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(409);
    }

    @Test
    void amendmentOfAnOlderVersion_isToldToItsMinistryAndNotApplied() {
        String deployment = Steps.pilot();
        String amendment = submittedAmendment(deployment, newSite());
        Steps.move(ADMIN_ONE, deployment, "SUSPENDED", "A closer look.").statusCode(200);
        Steps.move(ADMIN_ONE, deployment, "PILOT", "All is well.").statusCode(200);

        step(ADMIN_ONE, amendment, "acceptance", Map.of())
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        given().get(DEPLOYMENTS + "/" + deployment).then().body("sites", hasSize(1));
        step(ADMIN_ONE, amendment, "return", Map.of("comment", "Save it anew, please."))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + Life.versionOf(amendment) + "\"")
                .body(newSite())
                .put(amendment)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        step(KENYA_EDITOR, amendment, "submission", Map.of()).statusCode(403);
        step(KENYA_SUBMITTER, amendment, "submission", Map.of()).statusCode(200);
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(200);
        given().get(DEPLOYMENTS + "/" + deployment).then().body("sites", hasSize(2));
    }

    @Test
    void amendment_isRefused_whereItCanNotBeApplied() {
        String deployment = Steps.pilot();
        String site =
                as(AUDITOR).get(DEPLOYMENTS + "/" + deployment).then().extract().path("sites[0].id");
        report(KENYA_EDITOR, Steps.planned(), "amendments", newSite()).statusCode(409);
        report(KENYA_EDITOR, deployment, "amendments", Map.of("reason", "None.", "deployment", Map.of()))
                .statusCode(422)
                .body("errors.key", contains("nothing-changes"));
        report(
                        KENYA_EDITOR,
                        deployment,
                        "amendments",
                        Map.of("reason", "No more.", "deployment", Map.of("endSites", List.of(site))))
                .statusCode(409)
                .body("missing", contains("site"));
        report(
                        KENYA_EDITOR,
                        deployment,
                        "amendments",
                        Map.of("reason", "No more.", "deployment", Map.of("endSites", List.of("S-999999"))))
                .statusCode(422)
                .body("errors.field", contains("deployment.endSites"));
        draftAmendment(deployment, newSite());
        report(KENYA_EDITOR, deployment, "amendments", newSite())
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void recordOfHighRisk_changesByTwoAcceptances() {
        String deployment = Steps.pilotOf(Steps.approvedOfHighRisk());
        String amendment = submittedAmendment(deployment, newSite());
        as(ADMIN_ONE).get(amendment).then().body("takesTwo", equalTo(true)).body("may", contains("accept", "return"));
        step(ADMIN_ONE, amendment, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("AWAITING_SECOND"))
                .body("firstBy.name", equalTo(ADMIN_ONE.displayName()))
                .body("may", contains("return"));
        given().get(DEPLOYMENTS + "/" + deployment).then().body("sites", hasSize(1));
        step(ADMIN_ONE, amendment, "acceptance", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-reviewer"));

        step(ADMIN_TWO, amendment, "return", Map.of("comment", "Which ward?")).statusCode(200);
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + Life.versionOf(amendment) + "\"")
                .body(newSite())
                .put(amendment)
                .then()
                .statusCode(200);
        step(KENYA_SUBMITTER, amendment, "submission", Map.of()).statusCode(200).body("firstBy", nullValue());
        step(ADMIN_TWO, amendment, "acceptance", Map.of()).statusCode(200).body("state", equalTo("AWAITING_SECOND"));
        step(ADMIN_ONE, amendment, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decidedBy.name", equalTo(ADMIN_ONE.displayName()));
        given().get(DEPLOYMENTS + "/" + deployment).then().body("sites", hasSize(2));
    }

    @Test
    void catalogueThatIsGone_leavesAmendmentAndDeploymentAsTheyWere() {
        String deployment = Steps.pilot();
        String amendment = submittedAmendment(
                deployment,
                Map.of(
                        "reason",
                        "One more model.",
                        "deployment",
                        Map.of("addModelUses", List.of(Steps.body("model-use-request")))));
        CatalogStub.failNext(3);
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(503);
        CatalogStub.failNext(0);

        as(ADMIN_ONE).get(amendment).then().body("state", equalTo("SUBMITTED"));
        given().get(DEPLOYMENTS + "/" + deployment).then().body("modelUses", hasSize(1));
    }

    @Test
    void answersOfAnApprovedProject_changeByAmendment_butNeverIntoHigherRisk() {
        String project = Steps.approved();
        Map<String, List<String>> data = Sample.section(Sample.maizeAdvice(), "data");
        data.put("retentionMonths", List.of("6"));
        String path = PROJECTS + "/" + project + "/amendments";
        Map<String, List<String>> unchecked = Sample.section(Sample.uncheckedAdvice(), "people");
        Map<String, List<String>> risks = Sample.section(Sample.uncheckedAdvice(), "risks");
        Steps.writing(KENYA_EDITOR)
                .body(Map.of(
                        "reason",
                        "Nobody checks any more.",
                        "project",
                        Map.of("answers", Map.of("people", unchecked, "risks", risks))))
                .post(path)
                .then()
                .statusCode(409)
                .body("missing", contains("same-risk-tier"));
        Steps.writing(KENYA_EDITOR)
                .body(Map.of("reason", "Empty.", "project", Map.of("answers", Map.of("data", Map.of()))))
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/incomplete"));
        String id = Steps.writing(KENYA_EDITOR)
                .body(Map.of("reason", "Recordings go sooner.", "project", Map.of("answers", Map.of("data", data))))
                .post(path)
                .then()
                .statusCode(201)
                .body("diff.field", contains("data.retentionMonths"))
                .extract()
                .path("id");
        String amendment = Life.AMENDMENTS + "/" + id;
        step(KENYA_SUBMITTER, amendment, "submission", Map.of()).statusCode(200);
        step(ADMIN_ONE, amendment, "acceptance", Map.of()).statusCode(200);

        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("sections.data.answers.retentionMonths", contains("6"));
    }
}
