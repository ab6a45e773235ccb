package org.capacitycommons.partner.opendata;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** What anyone may take, and what a table brings in. */
@ServiceTest
class OpenDataTest {
    private static final String EXPORTS = "/api/v1/exports/";

    @Inject
    DataSource dataSource;

    private static String text(String file) {
        return new String(
                given().get(EXPORTS + file).then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse send(Account account, String kind, String table, String query) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(account.token())
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/csv/" + kind + query)
                .then();
    }

    private static JsonPath changes(@Nullable String cursor) {
        return given().queryParams(cursor == null ? Map.of("limit", 100) : Map.of("limit", 100, "cursor", cursor))
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The marker behind everything that happened so far. */
    private static String endOfFeed() {
        JsonPath page = changes(null);
        while (page.getBoolean("more")) {
            page = changes(page.getString("next"));
        }
        return page.getString("next");
    }

    @Test
    void plannedDeployment_isInNoExportAndInNoFeed_andPilotIsInAll() {
        String before = endOfFeed();
        String planned = Steps.planned();
        String pilot = Steps.pilot();

        for (String file : List.of("activities.xml", "deployments.csv", "results.csv", "sites.geojson")) {
            assertThat(text(file)).as(file).contains(pilot).doesNotContain(planned);
        }
        assertThat(changes(before).<String>getList("items.deployment"))
                .contains(pilot)
                .doesNotContain(planned);
        given().get("/api/v1/deployments/" + planned + "/iati.xml").then().statusCode(404);
        Steps.as(KENYA_EDITOR)
                .get("/api/v1/deployments/" + planned + "/iati.xml")
                .then()
                .statusCode(404);
    }

    @Test
    void whatStopsBeingPublic_leavesATombstone_once() throws SQLException {
        String pilot = Steps.pilot();
        String before = endOfFeed();
        asSystem("update deployment set stage = 'CANCELLED' where id = '" + pilot + "'");

        JsonPath page = changes(before);
        assertThat(page.<String>getList("items.deployment")).containsOnlyOnce(pilot);
        assertThat(page.getBoolean("items.find { it.deployment == '" + pilot + "' }.gone"))
                .isTrue();
        assertThat(text("deployments.csv")).doesNotContain(pilot);
    }

    @Test
    void changeThatIsNotCommittedYet_holdsTheFeedBack_soThatNothingIsMissed() throws SQLException {
        String first = Steps.pilot();
        String second = Steps.pilot();
        String before = endOfFeed();
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("select set_config('app.role', 'system', true)");
                statement.execute("update deployment set note = 'slow' where id = '" + first + "'");
            }
            asSystem("update deployment set note = 'quick' where id = '" + second + "'");
            JsonPath meanwhile = changes(before);
            assertThat(meanwhile.<String>getList("items.deployment")).doesNotContain(second);
            slow.commit();
            slow.setAutoCommit(true);
            assertThat(changes(meanwhile.getString("next")).<String>getList("items.deployment"))
                    .contains(first, second);
        }
    }

    @Test
    void seedsWithADayOfStart_areExported_andTheRestIsListedWithReasons() {
        String xml = text("activities.xml");
        assertThat(xml)
                .contains("XE-EXAMPLE-COMMONS-R-033", "secondary-reporter=\"1\"")
                .doesNotContain("COMMONS-R-001");
        List<String> leftOut = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = given().queryParams(
                            cursor == null ? Map.of("limit", 10) : Map.of("limit", 10, "cursor", cursor))
                    .get(EXPORTS + "activities/left-out")
                    .then()
                    .statusCode(200)
                    .body("items.reason", everyItem(notNullValue()))
                    .extract()
                    .jsonPath();
            leftOut.addAll(page.getList("items.deployment"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(leftOut.stream().filter(id -> id.startsWith("R-")))
                .hasSize(35)
                .doesNotContain("R-033");
        given().get("/api/v1/deployments/R-001/iati.xml")
                .then()
                .statusCode(409)
                .body("missing", hasItem("start-is-not-a-day"));
    }

    @Test
    void entityTag_sparesASecondTransfer_untilSomethingChanges() {
        Response first = given().get(EXPORTS + "activities.xml");
        String tag = first.header("ETag");
        assertThat(first.header("Last-Modified")).isNotNull();
        given().header("If-None-Match", tag)
                .get(EXPORTS + "activities.xml")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get(EXPORTS + "activities.xml?nation=KE")
                .then()
                .statusCode(200);

        Steps.pilot();

        given().header("If-None-Match", tag)
                .get(EXPORTS + "activities.xml")
                .then()
                .statusCode(200);
    }

    @Test
    void entityTag_changesWithALateCommit_andWithTheNameOfAnOrganisation() throws SQLException {
        String first = Steps.pilot();
        String second = Steps.pilot();
        String tag;
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("select set_config('app.role', 'system', true)");
                statement.execute("update deployment set note = 'slow' where id = '" + first + "'");
            }
            asSystem("update deployment set note = 'quick' where id = '" + second + "'");
            tag = given().get(EXPORTS + "deployments.csv").header("ETag");
            slow.commit();
            slow.setAutoCommit(true);
        }
        String after = since(tag).statusCode(200).extract().header("ETag");
        since(after).statusCode(304);

        asSystem("update organisation set name = name || ' renamed' where id = 'demo-ke-agriculture'");
        since(after).statusCode(200);
        asSystem("update organisation set name = replace(name, ' renamed', '') where id = 'demo-ke-agriculture'");
    }

    private static ValidatableResponse since(String tag) {
        return given().header("If-None-Match", tag)
                .get(EXPORTS + "deployments.csv")
                .then();
    }

    @Test
    void compressedWhereAsked() {
        given().header("Accept-Encoding", "gzip")
                .get(EXPORTS + "deployments.csv")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("Content-Type", startsWith("text/csv"));
    }

    @Test
    void map_hasLongitudeFirst_andPlacesWithoutPositionWithoutGeometry() {
        String pilot = Steps.pilot();
        given().get(EXPORTS + "sites.geojson?nation=KE")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.find { it.properties.deployment == '" + pilot + "' }.type", equalTo("Feature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities.xml",
                "deployments.csv",
                "results.csv",
                "transactions.csv",
                "organisations.csv",
                "sites.geojson"
            })
    void nationThatIsNone_isRefused(String file) {
        given().get(EXPORTS + file + "?nation=Kenya").then().statusCode(400).body("errors[0].field", equalTo("nation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MQ", "OTk5OTk5OTk5OTk5OTk5OTk5OTkfMQ", "LTEfLTE"})
    void markerThatNobodyGaveOut_isRefused(String cursor) {
        given().queryParam("cursor", cursor).get("/api/v1/changes").then().statusCode(400);
    }

    @Test
    void organisations_areTakenRowByRow_onceOnly_byAdministratorsOnly() {
        String table = """
                id,nation,kind,name,iati_ref
                ke-csv-water,KE,MINISTRY,"Ministry of Water, Kenya",KE-GOV-WATER
                ke-csv-bad,QQ,MINISTRY,Nowhere,
                ke-csv-formula,KE,PARTNER,=HYPERLINK("x"),
                ke-csv-lab,KE,LABORATORY,A lab,
                ke-csv-energy,KE,MINISTRY,Ministry of Energy,A/B
                """;
        send(KENYA_EDITOR, "organisations", table, "").statusCode(403);
        send(ADMIN_ONE, "organisations", table, "?dryRun=true").statusCode(200).body("created", equalTo(1));
        assertThat(text("organisations.csv")).doesNotContain("ke-csv-water");
        send(ADMIN_ONE, "organisations", table, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(4))
                .body("rows[1].errors[0].field", equalTo("nation"))
                .body("rows[2].errors[0].key", equalTo("looks-like-a-formula"))
                .body("rows[3].errors[0].field", equalTo("kind"))
                .body("rows[4].errors[0].field", equalTo("iati_ref"))
                .body("rows[4].line", equalTo(6));
        send(ADMIN_ONE, "organisations", table, "")
                .body("unchanged", equalTo(1))
                .body("created", equalTo(0));
        send(ADMIN_ONE, "organisations", table.replace("Water, Kenya", "Water"), "")
                .body("updated", equalTo(1));
        send(ADMIN_ONE, "organisations", "id,nation,kind,name\nke-csv-water,SN,MINISTRY,X\n", "")
                .body("rows[0].errors[0].key", equalTo("never-changes"));
        assertThat(text("organisations.csv")).contains("ke-csv-water,KE,MINISTRY,Ministry of Water,true,KE-GOV-WATER,");
    }

    @Test
    void deployments_comeInAsActivities_ownedByWhoSentThem() {
        String id = "XE-EXAMPLE-CSV-" + UUID.randomUUID();
        String table = "identifier;language;title;summary;nations;dac_codes;status;started_on\n" + id
                + ";fr;Alerte précoce;Pour les pêcheurs.;SN;43060;2;2025-02-03\nx;fr;T;S;Senegal;1;9;2025\n";
        send(SENEGAL_SUBMITTER, "deployments", table, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rows[1].errors.field", hasItem("started_on"))
                .body("rows[1].errors.field", hasItem("nations"));
        send(SENEGAL_SUBMITTER, "deployments", table, "").body("unchanged", equalTo(1));
        send(KENYA_EDITOR, "deployments", table, "").statusCode(403);
        send(Account.KENYA_SUBMITTER, "deployments", table, "")
                .body("rows[0].errors[0].key", equalTo("of-another-organisation"));
        assertThat(text("activities.xml?nation=SN")).contains(id, "Alerte précoce");
        assertThat(text("deployments.csv?nation=SN")).contains("Alerte précoce");
    }

    @Test
    void results_comeInRowByRow_andTheSameFileChangesNothing() {
        String pilot = Steps.pilot();
        String indicator = Life.indicator(pilot);
        String row = pilot + "," + indicator + ",";
        String table = "deployment,indicator,period_start,period_end,value,note\n"
                + row + "2026-01-01,2026-01-31,120,\n"
                + row + "2026-02-01,2026-02-28,,The line was down\n"
                + row + "2026-03-01,2026-03-31,,\n"
                + row + "2026-13-01,2026-03-31,4,\n"
                + pilot + ",I-0,2026-01-01,2026-01-31,4,\n";

        send(ADMIN_ONE, "results", table, "").statusCode(403);
        send(SENEGAL_SUBMITTER, "results", table, "").statusCode(200).body("refused", equalTo(5));
        send(KENYA_EDITOR, "results", table, "?dryRun=true").body("created", equalTo(2));
        send(KENYA_EDITOR, "results", table, "")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("refused", equalTo(3))
                .body("rows[2].errors[0].field", equalTo("note"))
                .body("rows[3].errors[0].field", equalTo("period_start"))
                .body("rows[4].errors[0].field", equalTo("indicator"));
        send(KENYA_EDITOR, "results", table, "").body("unchanged", equalTo(2)).body("created", equalTo(0));
        send(KENYA_EDITOR, "results", table.replace(",120,", ",130,"), "").body("updated", equalTo(1));
        given().get("/api/v1/deployments/" + pilot + "/results")
                .then()
                .body("items.value", hasItem("130"))
                .body("items.value", not(hasItem("120")));
    }

    @Test
    void file_isLinkedWhereItIsRead() {
        String pilot = Steps.pilot();
        String file = Life.file(pilot, "PUBLIC", "What was agreed.");
        String address = "/api/v1/deployments/" + pilot + "/documents/" + file + "/content";

        assertThat(text("activities.xml?nation=KE")).contains(address);
        given().get(address).then().statusCode(200);
    }

    @Test
    void template_namesTheColumns_andUnknownKindsAreNotThere() {
        given().get("/api/v1/imports/csv/deployments/template.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(startsWith("identifier,language,title,"))
                .body(not(containsString("null")));
        given().get("/api/v1/imports/csv/secrets/template.csv").then().statusCode(404);
        send(ADMIN_ONE, "secrets", "id\n1\n", "").statusCode(404);
    }

    private void asSystem(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('app.role', 'system', true)");
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
