package org.capacitycommons.partner.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Warned;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.draft;
import static org.capacitycommons.partner.testdata.Steps.filled;
import static org.capacitycommons.partner.testdata.Steps.note;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.capacitycommons.partner.testdata.Steps.planned;
import static org.capacitycommons.partner.testdata.Steps.save;
import static org.capacitycommons.partner.testdata.Steps.submit;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.capacitycommons.partner.testdata.Steps.writing;

/**
 * The running service against {@code contracts/examples/partner}: whole bodies, with every difference between runs
 * named in {@link SteadyBody}. What the service answers is also left in {@code target/contract}, to look at.
 */
@ServiceTest
class PartnerContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ANSWERS = Path.of("target/contract");
    private static final String TITLE = "Advice by voice for maize growers";

    @Inject
    Relay relay;

    /** Every difference of a story is shown, not only the first. */
    private final SoftAssertions compared = new SoftAssertions();

    @AfterEach
    void everyBodyIsAsTheContractSays() {
        compared.assertAll();
    }

    @Test
    void registrationForm() {
        matches("registration-form", given().get("/api/v1/registration-form"));
    }

    @Test
    void callers() {
        matches("me", as(KENYA_SUBMITTER).get("/api/v1/me"));
        matches("me-admin", as(ADMIN_ONE).get("/api/v1/me"));
    }

    @Test
    void organisations_andWhoIsInvited() {
        matches("organisation", given().get("/api/v1/organisations/demo-cn-model-lab"));
        matchesPicked(
                "organisations-page",
                "items",
                "demo-cn-model-lab",
                given().get("/api/v1/organisations?kind=PARTNER&nation=CN"));
        Map<String, Object> request = Steps.body("invitation-request");
        var invitation =
                writing(KENYA_SUBMITTER).body(request).post("/api/v1/organisations/demo-ke-agriculture/invitations");
        matches("invitation", invitation);
    }

    @Test
    void preferences_andInbox() {
        matches(
                "preferences",
                writing(Account.PARTNER_LAB, Steps.versionAt(Account.PARTNER_LAB, "/api/v1/me/preferences"))
                        .body(Sample.example("preferences-request"))
                        .put("/api/v1/me/preferences"));
        as(ADMIN_ONE).get("/api/v1/me").then().statusCode(200);
        submitted(Sample.maizeAdvice());
        relay.deliverAll();
        matchesPicked("inbox-page", "items", "kind", as(ADMIN_ONE).get("/api/v1/inbox?limit=1"));
    }

    @Test
    void referenceLists() {
        matchesPicked("nations-page", "items", "code", given().get("/api/v1/nations?limit=300"));
        matchesPicked("sectors", "", "code", given().get("/api/v1/sectors"));
        matchesPicked("checklist", "", "id", given().get("/api/v1/checklist"));
    }

    @Test
    void draft_andWhatStandsBetweenItAndItsSubmission() {
        String project = draft(KENYA_SUBMITTER, TITLE);
        save(
                        KENYA_SUBMITTER,
                        project,
                        "responsible",
                        Map.of(
                                "unit",
                                List.of("Directorate of Crop Extension"),
                                "leadEmail",
                                List.of("wanjiru at kilimo")))
                .statusCode(200);
        matches("project-draft", as(KENYA_SUBMITTER).get(PROJECTS + "/" + project));
        matches("problem-incomplete", submit(KENYA_SUBMITTER, project));
        matches(
                "problem-stale-version",
                as(KENYA_SUBMITTER)
                        .header("If-Match", "\"v0\"")
                        .body(Sample.example("section-save-request"))
                        .put(PROJECTS + "/" + project + "/sections/data"));
        matchesPicked("projects-own", "items", project, as(KENYA_SUBMITTER).get(PROJECTS + "?view=own&limit=100"));
    }

    @Test
    void submission_queue_andReceipt() {
        String project = filled(KENYA_SUBMITTER, Sample.maizeAdvice());
        matches(
                "receipt",
                writing(KENYA_SUBMITTER, version(KENYA_SUBMITTER, project))
                        .body(Sample.example("submission-request"))
                        .post(PROJECTS + "/" + project + "/submission"));
        matches("project-submitted", as(KENYA_SUBMITTER).get(PROJECTS + "/" + project));
        matchesPicked("queue", "items", project, as(ADMIN_ONE).get(PROJECTS + "?view=queue&limit=100"));
    }

    @Test
    void review_returnAndSecondRound() {
        Map<String, Map<String, List<String>>> answers = Sample.maizeAdvice();
        Sample.section(answers, "data").put("retentionMonths", List.of("24"));
        String project = submitted(answers);
        take(ADMIN_ONE, project).statusCode(201);
        note(
                        ADMIN_ONE,
                        project,
                        1,
                        Map.of("comments", Steps.body("review-save-request").get("comments")))
                .statusCode(200);
        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", "One section needs more detail.")
                .statusCode(200);
        save(KENYA_EDITOR, project, "data", Sample.section(Sample.maizeAdvice(), "data"))
                .statusCode(200);
        matches("project-changes-requested", as(KENYA_SUBMITTER).get(PROJECTS + "/" + project));
        as(KENYA_SUBMITTER)
                .header("If-Match", "\"v" + version(KENYA_SUBMITTER, project) + "\"")
                .body(Map.of("answer", "Two officers, for twelve months."))
                .put(PROJECTS + "/" + project + "/change-requests/1")
                .then()
                .statusCode(200);
        submit(KENYA_SUBMITTER, project).statusCode(201);
        take(ADMIN_ONE, project).statusCode(201);
        matches("review", note(ADMIN_ONE, project, 2, Steps.body("review-save-request")));
        matches("reviews", as(ADMIN_ONE).get(PROJECTS + "/" + project + "/reviews"));
    }

    @Test
    void approvedProject_asThePublicSeesIt() {
        matches("project-public", given().get(PROJECTS + "/" + Steps.approved()));
    }

    @Test
    void duplicates() {
        String project = draft(KENYA_SUBMITTER, "Counting elephants from the air");
        matchesPicked(
                "duplicates",
                "items",
                project,
                as(KENYA_SUBMITTER)
                        .queryParam("title", "Counting elephants from air")
                        .get(PROJECTS + "/duplicates"));
    }

    @Test
    void deployments() {
        Warned.nobodyAnyMore();
        String planned = planned();
        matches("deployment-planned", as(KENYA_SUBMITTER).get(DEPLOYMENTS + "/" + planned));
        matches("problem-guard-not-met", Steps.move(KENYA_SUBMITTER, planned, "PILOT", null));
        String pilot = pilot();
        matches("deployment", given().get(DEPLOYMENTS + "/" + pilot));
        matches("deployment-reported", given().get(DEPLOYMENTS + "/R-001"));
        matchesPicked(
                "deployments-page", "items", pilot + ",R-001", given().get(DEPLOYMENTS + "?limit=100&counts=true"));
    }

    @Test
    void conditions_thatWaitForAnAdministrator() {
        String project = Life.approvedWithCondition();
        Life.conditionStep(KENYA_EDITOR, project, "evidence", Map.of("evidence", "See the list of data sets."))
                .statusCode(200);
        ObjectNode page = (ObjectNode) read(as(ADMIN_ONE).get("/api/v1/conditions?state=EVIDENCED&limit=100"));
        ArrayNode own = JSON.createArrayNode();
        page.get("items").forEach(item -> {
            if (item.get("project").asText().equals(project)) {
                own.add(item);
            }
        });
        page.set("items", own);
        JsonNode expected = Sample.example("conditions-page");
        compare("conditions-page", withoutTotals(page, expected), expected);
    }

    private void matches(String example, ValidatableResponse answer) {
        matches(example, answer.extract().response());
    }

    private void matches(String example, Response answer) {
        compare(example, read(answer), Sample.example(example));
    }

    /**
     * Lists hold what other tests made, too: compared are the records that the example names by this member, or those
     * of these ids, and the members beside the list by their names.
     */
    private void matchesPicked(String example, String list, String pick, Response answer) {
        JsonNode body = read(answer);
        JsonNode expected = Sample.example(example);
        ArrayNode wanted = JSON.createArrayNode();
        JsonNode found = list.isEmpty() ? body : body.get(list);
        JsonNode named = list.isEmpty() ? expected : expected.get(list);
        if (pick.contains("-")) {
            List<String> ids = List.of(pick.split(",", -1));
            found.forEach(record -> {
                if (ids.contains(record.get("id").asText())) {
                    wanted.add(record);
                }
            });
        } else {
            named.forEach(one -> found.forEach(record -> {
                if (record.get(pick).equals(one.get(pick))) {
                    wanted.add(record);
                }
            }));
        }
        if (list.isEmpty()) {
            compare(example, wanted, expected);
        } else {
            ObjectNode picked = ((ObjectNode) body).deepCopy();
            picked.set(list, wanted);
            compare(example, withoutTotals(picked, expected), expected);
        }
    }

    /** How many records there are depends on the other tests; that the members are there does not. */
    private static JsonNode withoutTotals(ObjectNode picked, JsonNode expected) {
        for (String member : List.of("total", "next", "counts")) {
            if (picked.has(member) && expected.has(member)) {
                picked.set(member, expected.get(member));
            }
        }
        return picked;
    }

    private void compare(String example, JsonNode answer, JsonNode expected) {
        try {
            Files.createDirectories(ANSWERS);
            Files.writeString(
                    ANSWERS.resolve(example + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compared.assertThat(SteadyBody.of(answer)).as(example).isEqualTo(SteadyBody.of(expected));
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
