package org.capacitycommons.partner.testdata;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.PARTNER_LAB;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;

/** The steps of a deployment's life, as people take them. */
public final class Life {
    public static final String AMENDMENTS = "/api/v1/amendments";
    public static final String OFFERS = "/api/v1/offers";
    public static final String MATCHES = "/api/v1/matches";

    /** Each problem report comes from another client: one client is heard only so often. */
    private static final AtomicInteger CLIENT = new AtomicInteger();

    private Life() {}

    /** The address of something that belongs to a deployment. */
    public static String partOf(String deployment, String part) {
        return DEPLOYMENTS + "/" + deployment + "/" + part;
    }

    /** Reports something: milestones, results, finances/transactions, incidents, reports. */
    public static ValidatableResponse report(Account account, String deployment, String part, Map<String, ?> body) {
        return writing(account).body(body).post(partOf(deployment, part)).then();
    }

    public static Map<String, Object> milestone() {
        return new LinkedHashMap<>(
                Map.of("title", "First hundred calls", "type", "delivery", "plannedOn", "2026-03-31"));
    }

    public static Map<String, Object> result(String indicator) {
        return new LinkedHashMap<>(
                Map.of("indicator", indicator, "periodStart", "2026-01-01", "periodEnd", "2026-01-31", "value", "120"));
    }

    public static Map<String, Object> transaction() {
        return new LinkedHashMap<>(Map.of(
                "type", "EXPENDITURE",
                "happenedOn", "2026-02-01",
                "value", "125000.50",
                "currency", "KES",
                "receiver", Map.of("name", "A telephone company")));
    }

    public static Map<String, Object> incident(String severity) {
        return new LinkedHashMap<>(Map.of(
                "kind", "INCIDENT",
                "harm", "ECONOMIC",
                "severity", severity,
                "reversibility", "REVERSIBLE",
                "title", "Wrong sowing dates",
                "summary", "Callers of one ward were told a date three weeks late.",
                "description", "The operator on duty, by name, noticed it in a call.",
                "happenedOn", "2026-02-10",
                "peopleAffected", "42"));
    }

    public static Map<String, Object> progress(String... covers) {
        return new LinkedHashMap<>(Map.of(
                "periodStart", "2026-01-01",
                "periodEnd", "2026-06-30",
                "language", "en",
                "text", "Half a year of calls, and what came of them.",
                "covers", List.of(covers)));
    }

    /** The first indicator of a deployment. */
    public static String indicator(String deployment) {
        return Told.at(AUDITOR, DEPLOYMENTS + "/" + deployment)
                .at("/indicators/0/id")
                .asText();
    }

    public static long versionOf(String path) {
        return Steps.versionAt(AUDITOR, path);
    }

    /** A move of a record that is read at that address: its last step is added to it. */
    public static ValidatableResponse step(Account account, String record, String step, Map<String, ?> body) {
        return writing(account, versionOf(record))
                .body(body)
                .post(record + "/" + step)
                .then();
    }

    /** A draft of a report; its address. */
    public static String draftReport(String deployment, Map<String, ?> body) {
        String number =
                Told.text(report(KENYA_EDITOR, deployment, "reports", body).statusCode(201), "number");
        return partOf(deployment, "reports/" + number);
    }

    public static String submittedReport(String deployment, Map<String, ?> body) {
        String report = draftReport(deployment, body);
        step(KENYA_SUBMITTER, report, "submission", Map.of()).statusCode(200);
        return report;
    }

    public static String acceptedReport(String deployment, Map<String, ?> body) {
        String report = submittedReport(deployment, body);
        step(ADMIN_ONE, report, "acceptance", Map.of()).statusCode(200);
        return report;
    }

    /** An open request that a pilot goes live; its address. */
    public static String goLiveRequest(String deployment) {
        String number = Told.text(
                writing(KENYA_SUBMITTER, Steps.deploymentVersion(AUDITOR, deployment))
                        .post(partOf(deployment, "go-live-reviews"))
                        .then()
                        .statusCode(201),
                "number");
        return partOf(deployment, "go-live-reviews/" + number);
    }

    /** A deployment in operation. */
    public static String operational() {
        String deployment = Steps.pilot();
        acceptedReport(deployment, progress());
        step(ADMIN_TWO, goLiveRequest(deployment), "decision", Map.of("decision", "GRANT"))
                .statusCode(200);
        return deployment;
    }

    /** Closes a deployment with an accepted report. */
    public static void close(String deployment) {
        Map<String, Object> closing = progress();
        closing.put("kind", "CLOSING");
        acceptedReport(deployment, closing);
        Steps.move(KENYA_SUBMITTER, deployment, "CLOSED", null).statusCode(200);
    }

    public static Map<String, Object> newSite() {
        return Map.of(
                "reason",
                "A second county joins.",
                "deployment",
                Map.of("addSites", List.of(Map.of("name", "Bungoma County"))));
    }

    /** A draft of an amendment of a published deployment; its address. */
    public static String draftAmendment(String deployment, Map<String, ?> body) {
        String id =
                Told.text(report(KENYA_EDITOR, deployment, "amendments", body).statusCode(201), "id");
        return AMENDMENTS + "/" + id;
    }

    public static String submittedAmendment(String deployment, Map<String, ?> body) {
        String amendment = draftAmendment(deployment, body);
        step(KENYA_SUBMITTER, amendment, "submission", Map.of()).statusCode(200);
        return amendment;
    }

    public static ValidatableResponse upload(String deployment, String audience, byte[] content) {
        return writing(KENYA_EDITOR)
                .contentType(ContentType.BINARY)
                .queryParam("title", "Minutes")
                .queryParam("language", "en")
                .queryParam("category", "A07")
                .queryParam("audience", audience)
                .body(content)
                .post(partOf(deployment, "documents/files"))
                .then();
    }

    /** A text file of a deployment; its id. */
    public static String file(String deployment, String audience, String text) {
        return Told.text(
                upload(deployment, audience, text.getBytes(StandardCharsets.UTF_8))
                        .statusCode(201),
                "id");
    }

    /** An offer of the laboratory that nobody else sees yet; its address. */
    public static String draftOffer() {
        String id = Told.text(
                writing(PARTNER_LAB)
                        .body(Sample.example("offer-request"))
                        .post(OFFERS)
                        .then()
                        .statusCode(201),
                "id");
        return OFFERS + "/" + id;
    }

    public static String openOffer() {
        String offer = draftOffer();
        step(PARTNER_LAB, offer, "publication", Map.of()).statusCode(200);
        return offer;
    }

    /** A match of the laboratory's with the first need of a project; its address. */
    public static String proposedMatch(String project) {
        String offer = openOffer().substring(OFFERS.length() + 1);
        String id = writing(PARTNER_LAB)
                .body(Map.of("project", project, "need", 1, "offer", offer, "quantity", "1", "message", "Now?"))
                .post(MATCHES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return MATCHES + "/" + id;
    }

    /** A problem that somebody told; its address for administrators. */
    public static String problemReport() {
        String reference = writing(KENYA_EDITOR)
                .header("X-Forwarded-For", "198.51.100." + CLIENT.incrementAndGet())
                .body(Map.of("model", "Qwen/Qwen3-8B", "text", "It swears."))
                .post("/api/v1/problem-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String id = as(ADMIN_ONE)
                .get("/api/v1/problem-reports?limit=100")
                .then()
                .extract()
                .path("items.find { it.reference == '" + reference + "' }.id");
        return "/api/v1/problem-reports/" + id;
    }

    /** An approved project whose approval demands something. */
    public static String approvedWithCondition() {
        String project = Steps.submitted(Sample.maizeAdvice());
        Steps.take(ADMIN_ONE, project).statusCode(201);
        Steps.meetAll(ADMIN_ONE, project, 1);
        Map<String, String> demand =
                Map.of("text", "List every data set.", "owner", "Data office", "dueOn", "2027-12-31");
        Steps.note(
                        ADMIN_ONE,
                        project,
                        1,
                        Map.of(
                                "checklist",
                                List.of(Map.of("item", "data-inventory", "verdict", "NOT_MET", "condition", demand))))
                .statusCode(200);
        Steps.decide(ADMIN_ONE, project, 1, "APPROVE", null).statusCode(200);
        return project;
    }

    /** A step towards meeting the first condition of a project: evidence, acceptance, return. */
    public static ValidatableResponse conditionStep(Account account, String project, String step, Map<String, ?> body) {
        long version = Told.at(AUDITOR, PROJECTS + "/" + project)
                .at("/conditions/0/version")
                .asLong();
        return writing(account, version)
                .body(body)
                .post(PROJECTS + "/" + project + "/conditions/1/" + step)
                .then();
    }
}
