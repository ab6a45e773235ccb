package org.capacitycommons.catalog.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.capacitycommons.audit.testing.PostgresTestResource;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.http.Cursor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ChangeFeedTest {
    private static final String INSERT_MODEL = """
            insert into model (id, hub_id, name, developer_id, licence_status, openness, gated, created_at, updated_at)
            select 'change-test/%s', null, 'Change test', id, 'UNCONFIRMED', 'NOT_KNOWN', 'UNKNOWN', now(), now()
            from developer order by id limit 1""";

    private final Database database;
    private final DataSource dataSource;

    ChangeFeedTest(Database database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    @AfterEach
    void forget() {
        database.write("delete from offer where offer_id = 'test/vanishes'");
        database.write("delete from model where id like 'change-test/%'");
    }

    private static JsonPath after(String cursor) {
        return given().queryParam("after", cursor)
                .queryParam("limit", 1000)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> told(JsonPath page) {
        return page.getList(
                "items.findAll { it.model.startsWith('change-test/') }.collect { it.kind + ' ' + it.model }");
    }

    @Test
    void whoFollows_learnsOfNewAndRemovedModels() {
        String start = after("now").getString("cursor");

        database.write(INSERT_MODEL.formatted("one"));
        JsonPath page = after(start);
        assertThat(told(page)).containsExactly("MODEL_CHANGED change-test/one");

        database.write("delete from model where id = 'change-test/one'");
        assertThat(told(after(page.getString("cursor")))).containsExactly("MODEL_REMOVED change-test/one");
    }

    @Test
    void aTransactionThatCommitsLate_isNotSkipped() throws SQLException {
        String start = after("now").getString("cursor");
        String meanwhile;
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute(INSERT_MODEL.formatted("slow"));
            }
            database.write(INSERT_MODEL.formatted("quick"));
            JsonPath page = after(start);
            assertThat(told(page)).as("waits for what may come before it").isEmpty();
            meanwhile = page.getString("cursor");
            slow.commit();
            slow.setAutoCommit(true);
        }

        assertThat(told(after(meanwhile)))
                .containsExactlyInAnyOrder("MODEL_CHANGED change-test/slow", "MODEL_CHANGED change-test/quick");
    }

    @Test
    void anOfferThatVanishes_isNamed() {
        database.write("""
                insert into offer (source, provider_id, offer_id, model_id, match, name, kind, content_hash, price_hash,
                                   since)
                values ('seed', 'openrouter', 'test/vanishes', 'Qwen/Qwen3-8B', 'EXACT', 'Test', 'NOT_STATED', '', '',
                        '2026-08-01')""");
        String start = after("now").getString("cursor");

        database.write("update offer set vanished_on = '2026-11-01' where offer_id = 'test/vanishes'");

        JsonPath page = after(start);
        assertThat(page.getList("items.findAll { it.kind == 'OFFER_VANISHED' }.offer.offer"))
                .contains("test/vanishes");
        assertThat(page.getList("items.findAll { it.kind == 'MODEL_CHANGED' }.model"))
                .contains("Qwen/Qwen3-8B");
        given().get("/api/v1/changes.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body(containsString("/api/v1/models/Qwen/Qwen3-8B/prices#seed/openrouter/test/vanishes"));
    }

    @Test
    void theWholeFeed_isReadInPages_withoutEnd() {
        String cursor = null;
        boolean more = true;
        int read = 0;
        while (more) {
            var request = given().queryParam("limit", 40);
            JsonPath page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/api/v1/changes")
                    .jsonPath();
            read += page.getList("items").size();
            cursor = page.getString("cursor");
            more = page.getBoolean("more");
        }
        assertThat(read).isGreaterThanOrEqualTo(85);
        given().queryParam("after", cursor).get("/api/v1/changes").then().body("more", equalTo(false));
    }

    @Test
    void aMarkerOfAnotherDatabase_orABrokenOne_isRefused_andSaysWhatToDo() {
        given().queryParam("after", Cursor.encode("another/1", "5", "5"))
                .get("/api/v1/changes")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/changes-forgotten"))
                .body("detail", containsString("/api/v1/exports"));
        given().queryParam("after", "nonsense").get("/api/v1/changes").then().statusCode(400);
        given().queryParam("limit", "0").get("/api/v1/changes").then().statusCode(400);
    }
}
