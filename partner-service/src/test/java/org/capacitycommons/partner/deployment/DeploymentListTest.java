package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What anyone finds in the list of deployments. */
@ServiceTest
class DeploymentListTest {

    @Test
    void reportedOnes_areAllThere_andSayThatNobodyConfirmedThem() {
        given().get(DEPLOYMENTS + "?origin=REPORTED&limit=100")
                .then()
                .statusCode(200)
                .body("total", equalTo(36))
                .body("items.confirmation", everyItem(equalTo("REPORTED_NOT_CONFIRMED")))
                .body("items.organisation", everyItem(nullValue()))
                .body("items.stage", everyItem(nullValue()));
        given().get(DEPLOYMENTS + "/R-001")
                .then()
                .statusCode(200)
                .body("source.url", notNullValue())
                .body("source.confidence", equalTo("HIGH"))
                .body("titles.fr", notNullValue())
                .body("may", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "nation=CM&origin=REPORTED,        R-009",
        "nation=KE&sector=HEALTH,          R-024",
        "q=mazu&origin=REPORTED,           R-001",
        "q=Pakistan Meteorological,        R-001",
        "q=glaciaires,                     R-001"
    })
    void filter_finds(String query, String expected) {
        given().get(DEPLOYMENTS + "?limit=100&" + query).then().statusCode(200).body("items.id", hasItem(expected));
    }

    @Test
    void whatAnOrganisationRuns_isFound_asFarAsItIsPublic() {
        String pilot = Steps.pilot();
        String planned = Steps.planned();
        String own = DEPLOYMENTS + "?limit=100&organisation=";

        given().get(own + "demo-ke-agriculture")
                .then()
                .body("items.id", hasItem(pilot))
                .body("items.id", not(hasItem(planned)))
                .body("items.organisation.id", everyItem(equalTo("demo-ke-agriculture")));
        given().get(own + "nobody").then().statusCode(200).body("total", equalTo(0));
        given().get("/api/v1/offers?organisation=demo-ke-agriculture").then().body("total", equalTo(0));
    }

    @Test
    void whatAnOrganisationOffers_isFound_asFarAsItIsOpen() {
        String open = Life.openOffer();
        String draft = Life.draftOffer();
        String maker = given().get(open).then().extract().path("organisation.id");

        given().get("/api/v1/offers?limit=100&organisation=" + maker)
                .then()
                .body("items.id", hasItem(open.substring("/api/v1/offers/".length())))
                .body("items.id", not(hasItem(draft.substring("/api/v1/offers/".length()))))
                .body("items.organisation.id", everyItem(equalTo(maker)));
    }

    @Test
    void words_areTakenLiterally() {
        given().queryParam("q", "%_%").get(DEPLOYMENTS).then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void smallTotals_areExact_withAndWithoutWords() {
        given().get(DEPLOYMENTS + "?origin=REPORTED").then().body("totalExact", equalTo(true));
        int mazu = given().get(DEPLOYMENTS + "?q=MAZU&limit=1")
                .then()
                .body("totalExact", equalTo(true))
                .extract()
                .path("total");
        given().get(DEPLOYMENTS + "?q=mazu&limit=100").then().body("items.size()", equalTo(mazu));
    }

    @Test
    void pages_ofWords_showEveryRecordOnce() {
        List<String> seen = new ArrayList<>();
        @Nullable String next = null;
        int total;
        do {
            JsonPath page = given().queryParam("q", "warning")
                    .queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(DEPLOYMENTS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
            total = page.getInt("total");
        } while (next != null);

        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void pages_showEveryRecordOnce() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = given().queryParam("origin", "REPORTED")
                    .queryParam("limit", 7)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get(DEPLOYMENTS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(36).doesNotHaveDuplicates();
    }

    @Test
    void counts_ignoreTheirOwnFilterOnly() {
        JsonPath page = given().get(DEPLOYMENTS + "?origin=REPORTED&sector=HEALTH&counts=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getInt("counts.bySector.AGRICULTURE")).isPositive();
        assertThat(page.getInt("counts.bySector.HEALTH")).isEqualTo(page.getInt("total"));
        assertThat(page.getInt("counts.byNation.PK")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=nonsense, /problems/invalid-cursor",
        "limit=0,         /problems/malformed-request",
        "limit=101,       /problems/malformed-request",
        "stage=FLYING,    /problems/malformed-request",
        "view=own,        /problems/unauthenticated"
    })
    void badQuery_isRefusedWithItsKind(String query, String type) {
        given().get(DEPLOYMENTS + "?" + query).then().body("type", equalTo(type));
    }
}
