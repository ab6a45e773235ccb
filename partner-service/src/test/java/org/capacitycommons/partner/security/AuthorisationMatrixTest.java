package org.capacitycommons.partner.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Warned;
import org.capacitycommons.partner.testdata.Wire;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the API for every kind of caller, against the reviewed table {@code authorisation/matrix.csv}.
 *
 * <p>Writes carry a version that no record has: whoever may write gets 412 (or what the body deserves) and changes
 * nothing, whoever may not is stopped before.
 */
@ServiceTest
class AuthorisationMatrixTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<@Nullable Account> CALLERS = Arrays.asList(
            null,
            Account.KENYA_EDITOR,
            Account.KENYA_SUBMITTER,
            Account.SENEGAL_SUBMITTER,
            Account.PARTNER_LAB,
            Account.ADMIN_ONE,
            Account.AUDITOR);

    private static final Map<String, Object> BODIES = Map.ofEntries(
            entry("moveIncident", Map.of("action", "MITIGATE", "correctiveAction", "Mended.")),
            entry("decideGoLive", Map.of("decision", "GRANT")),
            entry("returnReport", Map.of("comments", List.of("How many?"))),
            entry("sendEvidence", Map.of("evidence", "See the list.")),
            entry("returnEvidence", Map.of("reason", "Not all.")),
            entry("dismissProblemReport", Map.of("reason", "No.")),
            entry("makeIncident", Map.of("incident", Map.of())),
            entry("returnAmendment", Map.of("comment", "Say more.")),
            entry("createSupportOffer", Map.of()),
            entry("changeSupportOffer", Sample.example("offer-request")),
            entry("proposeMatch", Map.of()),
            entry("moveMatch", Map.of("to", "ACCEPTED")),
            entry("saveMember", Map.of("role", "EDITOR")),
            entry("createProject", Map.of()),
            entry("saveSection", Map.of("answers", Map.of())),
            entry("answerChangeRequest", Map.of("answer", "Yes.")),
            entry("submitProject", Map.of("authorised", true, "accurate", true, "publishTerms", true)),
            entry("decideReview", Map.of("decision", "RECUSE", "reason", "Too close.")),
            entry("addSite", Sample.example("site-request")),
            entry("addModelUse", Sample.example("model-use-request")),
            entry("addIndicator", Sample.example("indicator-request")),
            entry("moveDeployment", Map.of("to", "PILOT")),
            entry("acknowledgeAlert", Map.of("response", "Seen.")),
            entry("assessCapacity", Map.of("tier", 1, "evidence", "Seen.", "assessedOn", "2026-01-01")));

    private static final Set<String> IMPORTS = Set.of("importIati", "importTable");
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private record Operation(String method, String path) {}

    @Test
    void everyOperation_answersEachCallerAsTheTableSays() throws IOException {
        Map<String, Operation> operations = operations();
        Map<String, String[]> rows = rows();
        assertThat(rows.keySet()).as("every operation has a row").isEqualTo(operations.keySet());
        Map<String, String> records = new TreeMap<>(records());
        Warned warned = Warned.of(Objects.requireNonNull(records.get("planned")));
        records.put("alert", warned.alert());
        records.put("proposal", warned.proposal());
        records.put("incident", warned.incident());
        records.put("letter", "0");
        records.put("organisation", "demo-ke-agriculture");
        records.put("invitation", invitation());
        records.putAll(offered(Objects.requireNonNull(records.get("deployed"))));

        List<String> wrong = new ArrayList<>();
        operations.forEach((id, operation) -> {
            String[] row = Objects.requireNonNull(rows.get(id));
            for (int i = 0; i < CALLERS.size(); i++) {
                int status = call(id, operation, records.getOrDefault(row[1], ""), records, CALLERS.get(i));
                if (!row[i + 2].equals(String.valueOf(status))) {
                    wrong.add("%s as %s: %s expected, %d answered".formatted(id, CALLERS.get(i), row[i + 2], status));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static int call(
            String id, Operation operation, String record, Map<String, String> records, @Nullable Account caller) {
        String path = operation
                .path()
                .replace("{id}", record)
                .replace("{number}", "1")
                .replace("{section}", "aim")
                .replace("{namespace}", "Qwen")
                .replace("{name}", "Qwen3-8B")
                .replace("{dimension}", "compute")
                .replace("{part}", records.getOrDefault(id, ""))
                .replace("{amendment}", records.getOrDefault("amendment", ""))
                .replace("{subject}", Account.KENYA_EDITOR.subject())
                .replace("{code}", "KE")
                .replace("{kind}", "organisations");
        if (IMPORTS.contains(id)) {
            return importing(id, caller).request(operation.method(), path).statusCode();
        }
        if (id.equals("addFile")) {
            return (caller == null ? Steps.anyone() : Steps.writing(caller))
                    .contentType(ContentType.BINARY)
                    .body("A text without a title.".getBytes(StandardCharsets.UTF_8))
                    .request(operation.method(), path)
                    .statusCode();
        }
        String asked = id.equals("findPossibleDuplicates") ? path + "?title=Anything" : path;
        return Wire.send(
                        caller,
                        new Wire.Call(
                                operation.method().toUpperCase(Locale.ROOT),
                                asked,
                                "\"v999999\"",
                                body(id, operation, records)))
                .status();
    }

    private static @Nullable String body(String id, Operation operation, Map<String, String> records) {
        if (operation.method().equals("get")) {
            return null;
        }
        Object body = id.equals("openDeployment")
                ? Map.of("project", Objects.requireNonNull(records.get("deployed")))
                : BODIES.getOrDefault(id, Map.of());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This can't be written as JSON", e);
        }
    }

    /** Without a key: whoever may import is asked for it, and nothing is imported. */
    private static RequestSpecification importing(String id, @Nullable Account caller) {
        RequestSpecification request = given().config(AS_IT_IS)
                .contentType(id.equals("importIati") ? "application/xml" : "text/csv")
                .body("<iati-activities version=\"2.03\"/>".getBytes(StandardCharsets.UTF_8));
        return caller == null ? request : request.auth().oauth2(caller.token());
    }

    /** An import of Kenya's. */
    private static String imported() {
        return given().config(AS_IT_IS)
                .auth()
                .oauth2(Account.KENYA_SUBMITTER.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body("<iati-activities version=\"2.03\"/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/iati")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** One record for each state that the table names. */
    private static Map<String, String> records() {
        String inReview = Steps.submitted(Sample.maizeAdvice());
        Steps.take(Account.ADMIN_ONE, inReview).statusCode(201);
        String deployed = Steps.approved();
        String planned = Steps.writing(Account.KENYA_SUBMITTER)
                .body(Map.of("project", deployed))
                .post(Steps.DEPLOYMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String pilot = Steps.pilot();
        Life.draftReport(pilot, Life.progress());
        String milestone = part(pilot, "milestones", Life.milestone());
        String incident = part(pilot, "incidents", Life.incident("LOW"));
        String participant = Steps.add(pilot, "participants", Map.of("role", "FUNDING", "name", "A bank"))
                .extract()
                .path("participants[0].id");
        String problem = Life.problemReport().replaceAll(".*/", "");
        String goingLive = Steps.pilot();
        Life.acceptedReport(goingLive, Life.progress());
        Life.goLiveRequest(goingLive);
        return Map.ofEntries(
                entry("pilot", pilot),
                entry("going live", goingLive),
                entry("conditional", Life.approvedWithCondition()),
                entry("readMilestone", milestone),
                entry("changeMilestone", milestone),
                entry("readIncident", incident),
                entry("moveIncident", incident),
                entry("endParticipant", participant),
                entry("readFile", Life.file(pilot, "PUBLIC", "Minutes.")),
                entry("endDocument", "DO-0"),
                entry("readProblemReport", problem),
                entry("dismissProblemReport", problem),
                entry("makeIncident", problem),
                entry(
                        "amendment",
                        Life.submittedAmendment(Steps.pilot(), Life.newSite()).substring(Life.AMENDMENTS.length() + 1)),
                entry("draft", Steps.filled(Account.KENYA_SUBMITTER, Sample.maizeAdvice())),
                entry("submitted", Steps.submitted(Sample.maizeAdvice())),
                entry("in review", inReview),
                entry("deployed", deployed),
                entry("import", imported()),
                entry("planned", planned));
    }

    private static String part(String deployment, String kind, Map<String, ?> body) {
        return Life.report(Account.KENYA_EDITOR, deployment, kind, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft offer, an open one, and a match that the partner proposed to that project. */
    private static Map<String, String> offered(String project) {
        return Map.of(
                "offer draft", last(Life.draftOffer()),
                "offer open", last(Life.openOffer()),
                "match", last(Life.proposedMatch(project)));
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String invitation() {
        return Steps.writing(Account.KENYA_SUBMITTER)
                .body(Map.of("email", UUID.randomUUID() + "@kilimo.example", "role", "EDITOR"))
                .post("/api/v1/organisations/demo-ke-agriculture/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The operations as the running service documents them. */
    private static Map<String, Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Map<String, Operation> operations = new TreeMap<>();
        paths.forEach((path, methods) -> methods.forEach((method, details) ->
                operations.put(String.valueOf(details.get("operationId")), new Operation(method, path))));
        return operations;
    }

    private static Map<String, String[]> rows() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        try (InputStream file = AuthorisationMatrixTest.class.getResourceAsStream("/authorisation/matrix.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                rows.put(cells[0], cells);
            });
        }
        return rows;
    }
}
