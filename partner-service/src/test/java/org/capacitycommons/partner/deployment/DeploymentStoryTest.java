package org.capacitycommons.partner.deployment;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.partner.testdata.CatalogStub;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.add;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.move;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.capacitycommons.partner.testdata.Steps.planned;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** From an approved project to a deployment that the world can see. */
@ServiceTest
class DeploymentStoryTest {

    @Test
    void planned_isHiddenFromEverybodyElse() {
        String deployment = planned();

        as(SENEGAL_SUBMITTER).get(DEPLOYMENTS + "/" + deployment).then().statusCode(404);
        given().get(DEPLOYMENTS + "/" + deployment).then().statusCode(404);
        as(KENYA_EDITOR)
                .get(DEPLOYMENTS + "?view=own&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(deployment));
        given().get(DEPLOYMENTS + "?limit=100").then().body("items.id", not(hasItem(deployment)));
    }

    @Test
    void pilot_needsASiteAModelUseAndAnIndicator() {
        String deployment = planned();
        move(KENYA_SUBMITTER, deployment, "PILOT", null)
                .statusCode(409)
                .body("type", equalTo("/problems/guard-not-met"))
                .body("missing", contains("site", "model-use", "indicator"));
        add(deployment, "sites", Sample.example("site-request")).statusCode(201);
        add(deployment, "model-uses", Sample.example("model-use-request"))
                .statusCode(201)
                .body("modelUses[0].licence.termsAsApproved.commercialUse", equalTo("YES"));
        add(
                        deployment,
                        "indicators",
                        Map.of(
                                "name", "Calls answered",
                                "unit", "calls",
                                "howMeasured", "Counted by the exchange.",
                                "baseline", Map.of("known", false),
                                "target", Map.of("value", "٣٬٥٠٠", "on", "2027"),
                                "frequency", "monthly"))
                .statusCode(201)
                .body("indicators[0].target.value", equalTo("3500"))
                .body("indicators[0].baseline.value", nullValue())
                .body("missingForNextStage", contains("indicator"));
        add(deployment, "indicators", Sample.example("indicator-request"))
                .statusCode(201)
                .body("missingForNextStage", empty());

        move(KENYA_EDITOR, deployment, "PILOT", null)
                .statusCode(403)
                .body("type", equalTo("/problems/submitter-needed"));
        move(KENYA_SUBMITTER, deployment, "PILOT", null)
                .statusCode(200)
                .body("stage", equalTo("PILOT"))
                .body("confirmation", equalTo("CONFIRMED"));
        given().get(DEPLOYMENTS + "/" + deployment)
                .then()
                .statusCode(200)
                .body("models", contains("Qwen/Qwen3-8B"))
                .body("may", empty());
        add(deployment, "sites", Sample.example("site-request")).statusCode(409);
    }

    @Test
    void unconfirmedLicence_isFrozenWithoutTerms() {
        String deployment = planned();
        Map<String, Object> use = Steps.body("model-use-request");
        use.put("model", "openai/whisper-large-v3");
        use.put("revision", "1");

        add(deployment, "model-uses", use)
                .statusCode(201)
                .body("modelUses[0].licence.status", equalTo("UNCONFIRMED"))
                .body("modelUses[0].licence.termsAsApproved", nullValue())
                .body("modelUses[0].upstreamCommit", notNullValue());
    }

    @Test
    void unknownModelAndUnknownRevision_areRefusedAtTheirFields() {
        String deployment = planned();
        Map<String, Object> use = Steps.body("model-use-request");
        use.put("revision", "1999");
        add(deployment, "model-uses", use)
                .statusCode(422)
                .body("errors[0].field", equalTo("revision"))
                .body("errors[0].key", equalTo("unknown-revision"));
        use.put("model", "nobody/nothing");
        add(deployment, "model-uses", use)
                .statusCode(422)
                .body("errors[0].field", equalTo("model"))
                .body("errors[0].key", equalTo("unknown-model"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99999999-01-01", "-0044-03-15", "0001-01-01", "2201-01-01", "2027-02-30", "soon"})
    void dateThatNobodyCanMean_isRefusedAtItsField(String since) {
        Map<String, Object> use = Steps.body("model-use-request");
        use.put("since", since);

        add(planned(), "model-uses", use)
                .statusCode(422)
                .body("errors.field", contains("since"))
                .body("errors.key", contains("not-a-date"));
    }

    @Test
    void cooperation_isNotKnownUntilSomebodyStatesItWithASource() {
        as(KENYA_EDITOR)
                .get(DEPLOYMENTS + "/" + planned())
                .then()
                .statusCode(200)
                .body("$", hasKey("cooperation"))
                .body("cooperation", nullValue())
                .body("cooperationSource", nullValue());
    }

    @Test
    void stumblingCatalogue_isAskedAgain_andOneThatIsGoneRefusesWithoutSaving() {
        String deployment = planned();
        CatalogStub.failNext(1);
        add(deployment, "model-uses", Sample.example("model-use-request")).statusCode(201);

        CatalogStub.failNext(3);
        add(deployment, "model-uses", Sample.example("model-use-request"))
                .statusCode(503)
                .contentType("application/problem+json");
        CatalogStub.failNext(0);
        as(KENYA_EDITOR).get(DEPLOYMENTS + "/" + deployment).then().body("modelUses.size()", equalTo(1));
    }

    @Test
    void suspension_isForAdministratorsWithAReason_andLeadsBackWhereItCameFrom() {
        String deployment = pilot();
        move(KENYA_SUBMITTER, deployment, "SUSPENDED", "We want a pause.").statusCode(403);
        move(ADMIN_ONE, deployment, "SUSPENDED", " ").statusCode(422).body("errors[0].field", equalTo("reason"));
        move(ADMIN_ONE, deployment, "SUSPENDED", "Wrong advice was reported.").statusCode(200);
        move(ADMIN_ONE, deployment, "OPERATIONAL", "Mended.").statusCode(409);
        move(ADMIN_ONE, deployment, "PILOT", "Mended.").statusCode(200).body("stage", equalTo("PILOT"));
        move(ADMIN_ONE, deployment, "OPERATIONAL", null).statusCode(409).body("missing", hasItem("go-live-review"));
        move(KENYA_SUBMITTER, deployment, "CANCELLED", "Too late.")
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    @Test
    void deployment_opensOnceAndOnlyFromAnOwnApprovedProject() {
        String project = Steps.approved();
        writing(SENEGAL_SUBMITTER)
                .body(Map.of("project", project))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(403);
        writing(KENYA_EDITOR)
                .body(Map.of("project", project))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(201);
        writing(KENYA_EDITOR)
                .body(Map.of("project", project))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(409)
                .body("missing", contains("no-other-deployment"));
        writing(KENYA_EDITOR)
                .body(Map.of("project", Steps.draft(KENYA_EDITOR, "Not yet approved")))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(409)
                .body("missing", contains("approval"));
        writing(KENYA_EDITOR)
                .body(Map.of("project", "P-1"))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("project"));
        Steps.decide(ADMIN_ONE, project, 1, "UNDO", "A mistake.").statusCode(409);
    }
}
