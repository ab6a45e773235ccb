package org.capacitycommons.partner.testdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;

/** The steps of stories, as people take them. */
public final class Steps {
    public static final String PROJECTS = "/api/v1/projects";

    private Steps() {}

    /** A request of that account. */
    public static RequestSpecification as(Account account) {
        return given().auth().oauth2(account.token()).contentType(ContentType.JSON);
    }

    /** A write that is done once. */
    public static RequestSpecification writing(Account account) {
        return as(account).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A write on what was just read. */
    public static RequestSpecification writing(Account account, long version) {
        return writing(account).header("If-Match", "\"v" + version + "\"");
    }

    public static String draft(Account account, String title) {
        return writing(account)
                .body(Map.of("title", title, "sector", "AGRICULTURE", "language", "en"))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static long version(Account account, String project) {
        return as(account)
                .get(PROJECTS + "/" + project)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    /** The version of whatever is read at that address. */
    public static long versionAt(Account account, String address) {
        return as(account)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    public static ValidatableResponse save(
            Account account, String project, String section, Map<String, List<String>> answers) {
        return as(account)
                .header("If-Match", "\"v" + version(account, project) + "\"")
                .body(Map.of("answers", answers))
                .put(PROJECTS + "/" + project + "/sections/" + section)
                .then();
    }

    /** A draft with every section filled. */
    public static String filled(Account account, Map<String, Map<String, List<String>>> answers) {
        String title = answers.getOrDefault("aim", Map.of())
                .getOrDefault("title", List.of("?"))
                .getFirst();
        String project = draft(account, title);
        answers.forEach(
                (section, given) -> save(account, project, section, given).statusCode(200));
        return project;
    }

    public static ValidatableResponse submit(Account account, String project) {
        return writing(account, version(account, project))
                .body(Map.of("authorised", true, "accurate", true, "publishTerms", true))
                .post(PROJECTS + "/" + project + "/submission")
                .then();
    }

    /** A project that waits in the queue. */
    public static String submitted(Map<String, Map<String, List<String>>> answers) {
        String project = filled(Account.KENYA_SUBMITTER, answers);
        submit(Account.KENYA_SUBMITTER, project).statusCode(201);
        return project;
    }

    public static ValidatableResponse take(Account admin, String project) {
        return writing(admin, version(admin, project))
                .body(Map.of())
                .post(PROJECTS + "/" + project + "/reviews")
                .then();
    }

    public static long reviewVersion(String project, int review) {
        return as(Account.AUDITOR)
                .get(PROJECTS + "/" + project + "/reviews/" + review)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    public static ValidatableResponse note(Account admin, String project, int review, Map<String, ?> notes) {
        return as(admin)
                .header("If-Match", "\"v" + reviewVersion(project, review) + "\"")
                .body(notes)
                .put(PROJECTS + "/" + project + "/reviews/" + review)
                .then();
    }

    /** Every item of the review is met. */
    public static void meetAll(Account admin, String project, int review) {
        List<String> items = as(admin)
                .get(PROJECTS + "/" + project + "/reviews/" + review)
                .then()
                .extract()
                .jsonPath()
                .getList("checklist.item");
        List<Map<String, String>> marks = items.stream()
                .map(item -> Map.of("item", item, "verdict", "MET", "note", ""))
                .toList();
        note(admin, project, review, Map.of("checklist", marks)).statusCode(200);
    }

    public static ValidatableResponse decide(
            Account admin, String project, int review, String decision, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decision", decision);
        body.put("reason", reason);
        return writing(admin, reviewVersion(project, review))
                .body(body)
                .post(PROJECTS + "/" + project + "/reviews/" + review + "/decision")
                .then();
    }

    /** A project that was reviewed and approved. */
    public static String approved() {
        String project = submitted(Sample.maizeAdvice());
        take(Account.ADMIN_ONE, project).statusCode(201);
        meetAll(Account.ADMIN_ONE, project, 1);
        decide(Account.ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        return project;
    }

    public static final String DEPLOYMENTS = "/api/v1/deployments";

    /** A planned deployment of a fresh approved project. */
    public static String planned() {
        return plannedOf(approved());
    }

    private static String plannedOf(String project) {
        return writing(Account.KENYA_SUBMITTER)
                .body(Map.of("project", project))
                .post(DEPLOYMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static long deploymentVersion(Account account, String deployment) {
        return as(account)
                .get(DEPLOYMENTS + "/" + deployment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    /** Adds a part of a deployment: sites, model-uses or indicators. */
    public static ValidatableResponse add(String deployment, String part, Object body) {
        return writing(Account.KENYA_EDITOR, deploymentVersion(Account.KENYA_EDITOR, deployment))
                .body(body)
                .post(DEPLOYMENTS + "/" + deployment + "/" + part)
                .then();
    }

    public static ValidatableResponse move(Account account, String deployment, String stage, @Nullable String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", stage);
        body.put("reason", reason);
        return writing(account, deploymentVersion(Account.AUDITOR, deployment))
                .body(body)
                .post(DEPLOYMENTS + "/" + deployment + "/stage")
                .then();
    }

    /** A public pilot. */
    public static String pilot() {
        return pilotOf(approved());
    }

    /** A public pilot of that project. */
    public static String pilotOf(String project) {
        String deployment = plannedOf(project);
        add(deployment, "sites", Sample.example("site-request")).statusCode(201);
        add(deployment, "model-uses", Sample.example("model-use-request")).statusCode(201);
        add(deployment, "indicators", Sample.example("indicator-request")).statusCode(201);
        move(Account.KENYA_SUBMITTER, deployment, "PILOT", null).statusCode(200);
        return deployment;
    }

    /** An example of the contract as a body that a test may change. */
    public static Map<String, Object> body(String example) {
        Map<String, Object> body = new LinkedHashMap<>();
        Sample.example(example)
                .properties()
                .forEach(member -> body.put(member.getKey(), Sample.plain(member.getValue())));
        return body;
    }
}
