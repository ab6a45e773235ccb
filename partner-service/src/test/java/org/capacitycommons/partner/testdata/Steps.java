package org.capacitycommons.partner.testdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A request of somebody without an account. */
    public static RequestSpecification anyone() {
        return given().config(Told.config()).contentType(ContentType.JSON);
    }

    /** A request of that account. */
    public static RequestSpecification as(Account account) {
        return anyone().auth().oauth2(account.token());
    }

    /** A write that is done once. */
    public static RequestSpecification writing(Account account) {
        return as(account).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A write of that person after a move to the organisation and the roles of a colleague. */
    public static RequestSpecification writingAfterJoining(Account account, Account colleague, long version) {
        return anyone().auth()
                .oauth2(account.tokenAfterJoining(colleague))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v" + version + "\"");
    }

    /** A write on what was just read. */
    public static RequestSpecification writing(Account account, long version) {
        return writing(account).header("If-Match", "\"v" + version + "\"");
    }

    public static String draft(Account account, String title) {
        return id(Wire.done(
                account,
                Wire.Call.post(PROJECTS, null, Map.of("title", title, "sector", "AGRICULTURE", "language", "en"))));
    }

    private static String id(Wire.Answer answer) {
        return Told.body(answer.text()).path("id").asText();
    }

    public static long version(Account account, String project) {
        return versionAt(account, PROJECTS + "/" + project);
    }

    /** The version of whatever is read at that address. */
    public static long versionAt(Account account, String address) {
        return Told.at(account, address).path("version").asLong();
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
        String version = "\"v" + version(account, project) + "\"";
        for (Map.Entry<String, Map<String, List<String>>> section : answers.entrySet()) {
            String path = PROJECTS + "/" + project + "/sections/" + section.getKey();
            version = Objects.requireNonNull(Wire.done(
                            account, Wire.Call.put(path, version, Map.of("answers", section.getValue())))
                    .version());
        }
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
        Wire.done(
                Account.KENYA_SUBMITTER,
                Wire.Call.post(
                        PROJECTS + "/" + project + "/submission",
                        null,
                        Map.of("authorised", true, "accurate", true, "publishTerms", true)),
                PROJECTS + "/" + project);
        return project;
    }

    public static ValidatableResponse take(Account admin, String project) {
        return writing(admin, version(admin, project))
                .body(Map.of())
                .post(PROJECTS + "/" + project + "/reviews")
                .then();
    }

    public static long reviewVersion(String project, int review) {
        return versionAt(Account.AUDITOR, PROJECTS + "/" + project + "/reviews/" + review);
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
        List<String> items = Told.at(admin, PROJECTS + "/" + project + "/reviews/" + review)
                .path("checklist")
                .findValuesAsText("item");
        List<Map<String, String>> marks = items.stream()
                .map(item -> Map.of("item", item, "verdict", "MET", "note", ""))
                .toList();
        String address = PROJECTS + "/" + project + "/reviews/" + review;
        Wire.done(admin, new Wire.Call("PUT", address, null, Wire.Call.text(Map.of("checklist", marks))), address);
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
        String record = PROJECTS + "/" + project;
        Wire.done(Account.ADMIN_ONE, Wire.Call.post(record + "/reviews", null, Map.of()), record);
        meetAll(Account.ADMIN_ONE, project, 1);
        Wire.done(
                Account.ADMIN_ONE,
                Wire.Call.post(record + "/reviews/1/decision", null, Map.of("decision", "APPROVE")),
                record + "/reviews/1");
        return project;
    }

    /** A project of high risk that two administrators approved. */
    public static String approvedOfHighRisk() {
        String project = submitted(Sample.uncheckedAdvice());
        take(Account.ADMIN_ONE, project).statusCode(201);
        meetAll(Account.ADMIN_ONE, project, 1);
        decide(Account.ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        decide(Account.ADMIN_TWO, project, 1, "APPROVE", null).statusCode(200);
        return project;
    }

    public static final String DEPLOYMENTS = "/api/v1/deployments";

    /** A planned deployment of a fresh approved project. */
    public static String planned() {
        return plannedOf(approved());
    }

    private static String plannedOf(String project) {
        return id(Wire.done(Account.KENYA_SUBMITTER, Wire.Call.post(DEPLOYMENTS, null, Map.of("project", project))));
    }

    public static long deploymentVersion(Account account, String deployment) {
        return versionAt(account, DEPLOYMENTS + "/" + deployment);
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
        String record = DEPLOYMENTS + "/" + deployment;
        for (String part : List.of("site", "model-use", "indicator")) {
            Wire.done(
                    Account.KENYA_EDITOR,
                    Wire.Call.post(record + "/" + part + "s", null, body(part + "-request")),
                    record);
        }
        Wire.done(Account.KENYA_SUBMITTER, Wire.Call.post(record + "/stage", null, Map.of("to", "PILOT")), record);
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
