package org.capacitycommons.partner.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.AUDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** What no client of ours sends: it is refused where it stands, and never fails inside. */
@ServiceTest
class HostileInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "put-it-here";
    private static final List<String> HOSTILE = List.of(
            "null",
            "[null]",
            "[[null]]",
            "{}",
            "{\"\":null}",
            "true",
            "-1",
            "1e-20000",
            "1e20000",
            "123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"-999999999-01-01\"");

    @Test
    void everyOperationThatWrites_isTried() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").then().extract().path("paths");
        TreeSet<String> writes = new TreeSet<>();
        paths.values()
                .forEach(methods -> methods.forEach((method, operation) -> {
                    if (!method.equals("get")) {
                        writes.add(String.valueOf(operation.get("operationId")));
                    }
                }));
        TreeSet<String> tried = new TreeSet<>();
        for (Write write : Write.values()) {
            tried.add(write.name());
        }

        assertThat(tried).isEqualTo(writes);
    }

    @ParameterizedTest
    @EnumSource
    void hostileBody_neverFailsInside(Write write) throws Exception {
        Write.Target target = write.target();
        String method = write.isPut() ? "PUT" : "POST";
        List<String> failed = new ArrayList<>();
        long version = target.version().get();
        for (String body : hostileBodies(JSON.readTree(write.body()))) {
            int status = Wire.send(target.account(), new Wire.Call(method, target.path(), "\"v" + version + "\"", body))
                    .status();
            if (status >= 500 || status == 405) {
                failed.add(status + " " + body);
            } else if (status < 300) {
                version = target.version().get();
            }
        }

        assertThat(failed).isEmpty();
    }

    /** The body with each of its values exchanged, and each of its lists grown, by each hostile value. */
    private static List<String> hostileBodies(JsonNode body) {
        List<String> bodies = new ArrayList<>(HOSTILE);
        spoil(body, body, bodies);
        return bodies;
    }

    private static void spoil(JsonNode root, JsonNode at, List<String> bodies) {
        switch (at) {
            case ObjectNode object ->
                object.properties().stream().map(Map.Entry::getKey).toList().forEach(name -> {
                    JsonNode kept = object.get(name);
                    object.put(name, PLACE);
                    add(root, bodies);
                    object.set(name, kept);
                    spoil(root, kept, bodies);
                });
            case ArrayNode array -> {
                array.add(PLACE);
                add(root, bodies);
                array.remove(array.size() - 1);
                for (int i = 0; i < array.size(); i++) {
                    JsonNode kept = array.get(i);
                    array.set(i, PLACE);
                    add(root, bodies);
                    array.set(i, kept);
                    spoil(root, kept, bodies);
                }
            }
            default -> {}
        }
    }

    private static void add(JsonNode root, List<String> bodies) {
        String text = root.toString();
        HOSTILE.forEach(value -> bodies.add(text.replace('"' + PLACE + '"', value)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"answers":{"title":null}}           | aim.title
            {"answers":{"title":[null]}}         | aim.title
            {"answers":{"title":["A",null]}}     | aim.title
            """)
    void answerThatIsNull_isRefusedAtItsField(String body, String field) {
        String project = Steps.draft(KENYA_EDITOR, "A pilot");

        Steps.writing(KENYA_EDITOR, Steps.version(KENYA_EDITOR, project))
                .body(body)
                .put(PROJECTS + "/" + project + "/sections/aim")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "comments"})
    void reviewNoteThatIsNull_isRefusedAtItsField(String member) {
        String project = Write.taken();

        Steps.writing(ADMIN_ONE, Steps.reviewVersion(project, 1))
                .body("{\"" + member + "\":[null]}")
                .put(PROJECTS + "/" + project + "/reviews/1")
                .then()
                .statusCode(422)
                .body("errors[0].field", startsWith(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null,1]", "[1,null]", "[1e-20000,1]", "[1e20000,1]", "[181,1]", "[1]", "[1,2,3]", "null"})
    void pointThatIsNone_isRefusedAtItsField(String coordinates) {
        String deployment = Steps.planned();

        Steps.writing(KENYA_EDITOR, Steps.deploymentVersion(KENYA_EDITOR, deployment))
                .body("{\"name\":\"Kakamega\",\"precision\":\"POINT\",\"point\":{\"type\":\"Point\",\"coordinates\":"
                        + coordinates + "}}")
                .post(DEPLOYMENTS + "/" + deployment + "/sites")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("point"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "yesterday"
            })
    void cursorOfAnImpossibleTime_isRefused(String at) {
        for (String list : List.of(
                PROJECTS + "?cursor=" + Cursor.encode(at, "P-1"),
                DEPLOYMENTS + "?cursor=" + Cursor.encode(at, "D-1"),
                "/api/v1/audit?cursor=" + Cursor.encode(at, "demo-ke-agriculture", "1"))) {
            Steps.as(AUDITOR).get(list).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        }
    }
}
