package org.capacitycommons.partner.seeding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What a fresh database holds after the first start, and after the second. */
@ServiceTest
class SeedTest {
    @Inject
    SeedAtStart seeding;

    @Inject
    DataSource dataSource;

    @Test
    void secondStart_changesNothing() throws SQLException {
        long before = count("audit_event");

        seeding.onStart(new StartupEvent());

        assertThat(count("audit_event")).isEqualTo(before);
        assertThat(count("reference_load")).isEqualTo(5);
    }

    @Test
    void referenceData_isThereWithItsCertainty() {
        given().get("/api/v1/nations?limit=300")
                .then()
                .statusCode(200)
                .body("total", equalTo(249))
                .body("next", nullValue());
        given().get("/api/v1/nations/KE")
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Kenya"))
                .body("names.ru", equalTo("Кения"))
                .body("beltAndRoad.status", equalTo("LISTED"))
                .body("beltAndRoad.certainty", equalTo("UNVERIFIED"));
        given().get("/api/v1/nations/ZZ").then().statusCode(404);
        given().get("/api/v1/checklist")
                .then()
                .body("$", hasSize(20))
                .body("[0].text.keySet()", hasSize(8))
                .body("[0].text.ar", containsString("؟"));
        given().get("/api/v1/sectors")
                .then()
                .body("$", hasSize(12))
                .body("[0].code", equalTo("AGRICULTURE"))
                .body("[0].names.sw", equalTo("Kilimo"));
    }

    private long count(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
