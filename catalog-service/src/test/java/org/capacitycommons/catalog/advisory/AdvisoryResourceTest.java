package org.capacitycommons.catalog.advisory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class AdvisoryResourceTest {
    private static final String MODEL = "/api/v1/models/Qwen/Qwen3-8B";
    private static final String ADVISORIES = "/api/v1/advisories";

    private static Map<String, Object> advisory() {
        Map<String, Object> advisory = new HashMap<>();
        advisory.put("model", "qwen/qwen3-8b");
        advisory.put("kind", "SAFETY_DEFECT");
        advisory.put("severity", "SEVERE");
        advisory.put("title", "Reads doses wrongly");
        advisory.put("text", "Takes a dose from the neighbouring row.");
        advisory.put("action", "Check every answer that names a dose.");
        advisory.put("revisions", List.of("2025-04-28"));
        advisory.put("source", "Invented for this test");
        return advisory;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> advisory = advisory();
        advisory.put(field, value);
        return advisory;
    }

    private static RequestSpecification writing() {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ValidatableResponse publish(Map<String, Object> advisory) {
        return writing().body(advisory).post(ADVISORIES).then();
    }

    private static String published() {
        return publish(advisory()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse withdraw(String id, String version) {
        return writing()
                .header("If-Match", version)
                .body(Map.of("reason", "Mended upstream"))
                .post(ADVISORIES + "/" + id + "/withdrawal")
                .then();
    }

    /** All that a follower is told from a cursor on, and the cursor after it. */
    private static String follow(String since, List<String> told) {
        String cursor = since;
        boolean more = true;
        while (more) {
            JsonPath page = given().queryParam("since", cursor)
                    .queryParam("limit", 2)
                    .get(ADVISORIES)
                    .jsonPath();
            told.addAll(page.getList("items.collect { it.id + ' v' + it.version + ' ' + it.state }"));
            cursor = page.getString("cursor");
            more = page.getBoolean("more");
        }
        return cursor;
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatIsPublished_standsOnTheModel_untilItIsWithdrawn() {
        String changes = given().get("/api/v1/changes?after=now").jsonPath().getString("cursor");
        String id = publish(advisory())
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .header("Location", containsString("/api/v1/advisories/ADV-"))
                .body("model", equalTo("Qwen/Qwen3-8B"))
                .body("state", equalTo("PUBLISHED"))
                .body("withdrawnReason", nullValue())
                .body("may", contains("change", "withdraw"))
                .extract()
                .path("id");
        when().get(MODEL).then().body("advisories.id", hasItem(id)).body("version", equalTo(0));
        given().queryParam("after", changes)
                .get("/api/v1/changes?limit=1000")
                .then()
                .body("items.findAll { it.kind == 'ADVISORY_CHANGED' }.advisory", hasItem(id))
                .body("items.findAll { it.kind == 'MODEL_CHANGED' }.model", hasItem("Qwen/Qwen3-8B"));
        when().get("/api/v1/changes.atom").then().body(containsString("/api/v1/advisories/" + id));

        withdraw(id, "\"v1\"")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("may", empty())
                .body("withdrawnReason", equalTo("Mended upstream"));

        when().get(MODEL).then().body("advisories.id", not(hasItem(id)));
        when().get(MODEL + "/advisories").then().body("id", hasItem(id));
        when().get("/api/v1/audit?limit=20")
                .then()
                .body("items.action", hasItems("advisory.publish", "advisory.withdraw"));
        when().get("/api/v1/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whoFollows_isToldOfEachChange_once_andOfWithdrawals() {
        String start = follow("", new ArrayList<>());
        String first = published();
        String second = published();
        String third = published();
        List<String> told = new ArrayList<>();
        String cursor = follow(start, told);
        assertThat(told).containsExactly(first + " v1 PUBLISHED", second + " v1 PUBLISHED", third + " v1 PUBLISHED");

        writing()
                .header("If-Match", "\"v1\"")
                .body(with("severity", "LOW"))
                .put(ADVISORIES + "/" + first)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("severity", equalTo("LOW"));
        withdraw(second, "\"v1\"").statusCode(200);

        told.clear();
        cursor = follow(cursor, told);
        assertThat(told).containsExactly(first + " v2 PUBLISHED", second + " v2 WITHDRAWN");
        given().queryParam("after", cursor)
                .get(ADVISORIES)
                .then()
                .body("items", equalTo(List.of()))
                .body("cursor", equalTo(cursor))
                .body("more", equalTo(false));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void aCursorFromBeforeTheDatabaseWasRestored_tellsAllAgain() {
        String id = published();
        List<String> told = new ArrayList<>();

        follow("OTAwMDAwMDAw", told);

        assertThat(told).contains(id + " v1 PUBLISHED");
        given().get(ADVISORIES + "?since=bm90LWEtbnVtYmVy")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        given().get(ADVISORIES + "?limit=201").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void whatWasWithdrawn_staysAsItIs_andNobodyOverwritesAnother() {
        String id = published();
        writing().body(advisory()).put(ADVISORIES + "/" + id).then().statusCode(428);
        withdraw(id, "\"v7\"").statusCode(412).body("currentVersion", equalTo(1));
        writing()
                .header("If-Match", "\"v1\"")
                .body(with("model", "Qwen/Qwen3-14B"))
                .put(ADVISORIES + "/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].key", equalTo("fixed"));
        withdraw(id, "\"v1\"").statusCode(200);

        withdraw(id, "\"v2\"").statusCode(409).body("type", equalTo("/problems/illegal-move"));
        writing()
                .header("If-Match", "\"v2\"")
                .body(advisory())
                .put(ADVISORIES + "/" + id)
                .then()
                .statusCode(409);
        withdraw("ADV-1", "\"v1\"").statusCode(404);
        when().get(ADVISORIES + "/" + id).then().body("version", equalTo(2));
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void theSameCallTwice_publishesOnce() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(advisory())
                    .post(ADVISORIES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    @TestSecurity(user = "admin-one", roles = "admin")
    void anAdvisoryThatWouldMislead_isRefusedWithItsFields() {
        publish(with("model", "no/model")).statusCode(422).body("errors[0].field", equalTo("model"));
        publish(with("revisions", List.of("2025-04-28", "2031-01-01")))
                .statusCode(422)
                .body("errors[0].field", equalTo("revisions[1]"))
                .body("errors[0].key", equalTo("unknown"));
        publish(with("revisions", List.of())).statusCode(422).body("errors[0].key", equalTo("required"));
        publish(with("allRevisions", true)).statusCode(422).body("errors[0].key", equalTo("not-wanted"));
        publish(with("title", "x".repeat(201))).statusCode(422).body("errors[0].key", equalTo("too-long"));
        publish(with("action", " ")).statusCode(422).body("errors[0].field", equalTo("action"));
        publish(with("sourceUrl", "javascript:alert(1)")).statusCode(422);
        publish(with("text", "null\u0000byte")).statusCode(422);
        publish(with("severity", "DREADFUL")).statusCode(400).body("errors[0].field", equalTo("severity"));
        publish(with("state", "WITHDRAWN")).statusCode(400);
        publish(Map.of()).statusCode(422);
        writing().body("[]").post(ADVISORIES).then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "partner-lab", roles = "partner")
    void others_readAndDoNotWrite() {
        publish(advisory()).statusCode(403);
        withdraw("ADV-1001", "\"v1\"").statusCode(403);
        when().get(ADVISORIES).then().statusCode(200);
        when().get("/api/v1/models/no/model/advisories").then().statusCode(404);
        when().get(ADVISORIES + "/ADV-1").then().statusCode(404);
    }
}
