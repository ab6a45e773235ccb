package org.capacitycommons.partner.project;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.AtOnce;
import org.capacitycommons.partner.testdata.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.draft;
import static org.capacitycommons.partner.testdata.Steps.save;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Replays, races, stale versions and bodies that nobody should send. */
@ServiceTest
class WriteRulesTest {
    private static final Map<String, String> NEW =
            Map.of("title", "A pilot sent many times", "sector", "WATER", "language", "fr");

    @Test
    void sameKeyInTwentyParallelPosts_makesOneProject() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Response> post = () ->
                as(KENYA_SUBMITTER).header("Idempotency-Key", key).body(NEW).post(PROJECTS);

        List<Response> answers = AtOnce.run(Collections.nCopies(20, post));

        Set<String> made = new HashSet<>();
        for (Response answer : answers) {
            if (answer.statusCode() == 201) {
                made.add(answer.jsonPath().getString("id"));
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
            }
        }
        assertThat(made).hasSize(1);
        as(KENYA_SUBMITTER)
                .header("Idempotency-Key", key)
                .body(NEW)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("id", equalTo(made.iterator().next()));
        as(KENYA_SUBMITTER)
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Another one", "sector", "WATER", "language", "fr"))
                .post(PROJECTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void write_needsItsKeyAndItsVersion() {
        String project = draft(KENYA_SUBMITTER, "Versions matter");
        long read = version(KENYA_SUBMITTER, project);
        as(KENYA_SUBMITTER)
                .body(NEW)
                .post(PROJECTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
        String section = PROJECTS + "/" + project + "/sections/responsible";
        Map<String, ?> body = Map.of("answers", Map.of("unit", List.of("Extension")));
        as(KENYA_EDITOR).body(body).put(section).then().statusCode(428);
        as(KENYA_EDITOR)
                .header("If-Match", "yesterday")
                .body(body)
                .put(section)
                .then()
                .statusCode(400);
        save(KENYA_EDITOR, project, "responsible", Map.of("unit", List.of("Crops")))
                .statusCode(200)
                .header("ETag", "\"v" + (read + 1) + "\"");
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + read + "\"")
                .body(body)
                .put(section)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo((int) read + 1));
        as(KENYA_EDITOR)
                .get(PROJECTS + "/" + project)
                .then()
                .body("sections.responsible.answers.unit", contains("Crops"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"title":                                                          | 400 | malformed-request
            []                                                                 | 400 | malformed-request
            {"title":"A pilot","sector":"WATER","language":"en","state":"APPROVED"} | 400 | malformed-request
            {"title":"","sector":"WATER","language":"en"}                      | 422 | validation
            {"title":"A pilot","sector":"SPACE","language":"en"}               | 422 | validation
            {"title":"A\\u202Epilot","sector":"WATER","language":"en"}         | 422 | validation
            {"title":"A\\u0000pilot","sector":"WATER","language":"en"}         | 422 | validation
            ''                                                                 | 422 | validation
            """)
    void badBody_isRefusedAndMakesNothing(String body, int status, String type) {
        writing(KENYA_SUBMITTER)
                .body(body)
                .post(PROJECTS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body(not(containsString("java.")))
                .body(not(containsString("org.hibernate")));
    }

    @Test
    void oversizedBody_isRefused() {
        String project = draft(KENYA_SUBMITTER, "Too much of it");
        as(KENYA_SUBMITTER)
                .header("If-Match", "\"v0\"")
                .body(Map.of("answers", Map.of("unit", List.of("a".repeat(300_000)))))
                .put(PROJECTS + "/" + project + "/sections/responsible")
                .then()
                .statusCode(413);
    }

    @Test
    void unknownAddresses_answerNotFound() {
        String project = draft(KENYA_SUBMITTER, "Known project");
        as(KENYA_EDITOR).get(PROJECTS + "/P-0").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(KENYA_EDITOR)
                .header("If-Match", "\"v0\"")
                .body(Map.of("answers", Map.of()))
                .put(PROJECTS + "/" + project + "/sections/secrets")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-section"));
        as(KENYA_EDITOR).get(PROJECTS + "/" + project + "/submissions/7").then().statusCode(404);
    }

    @Test
    void duplicates_nameOwnAndPublicRecordsOnly() {
        String own = draft(KENYA_SUBMITTER, "Irrigation timing for rice terraces");
        as(KENYA_EDITOR)
                .queryParam("title", "Irrigation timing for rice terrace")
                .queryParam("sector", "WATER")
                .get(PROJECTS + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", contains(own));
        as(SENEGAL_SUBMITTER)
                .queryParam("title", "Irrigation timing for rice terrace")
                .get(PROJECTS + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as(KENYA_EDITOR)
                .queryParam("title", "MAZU early warning for several hazards")
                .get(PROJECTS + "/duplicates")
                .then()
                .body("items.id", hasItem("R-001"));
    }
}
