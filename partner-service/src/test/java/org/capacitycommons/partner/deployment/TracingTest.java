package org.capacitycommons.partner.deployment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.CatalogStub;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.SENEGAL_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.capacitycommons.partner.testdata.Steps.planned;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** From a deployment to what it runs, and from a model to whoever runs it. */
@ServiceTest
class TracingTest {
    private static final String OF_MODEL = "/api/v1/models/Qwen/Qwen3-8B/deployments?limit=100";

    @Inject
    DataSource dataSource;

    @Test
    void bom_isPublicWithItsDeployment_andNeedsNoNeighbour() {
        String deployment = pilot();
        CatalogStub.failNext(50);
        try {
            String etag = given().get(DEPLOYMENTS + "/" + deployment + "/bom")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/vnd.cyclonedx+json"))
                    .header("Cache-Control", "public, no-cache")
                    .body("bomFormat", equalTo("CycloneDX"))
                    .body("components[0].name", equalTo("Qwen3-8B"))
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", etag)
                    .get(DEPLOYMENTS + "/" + deployment + "/bom")
                    .then()
                    .statusCode(304);
        } finally {
            CatalogStub.failNext(0);
        }
        given().get(DEPLOYMENTS + "/R-001/bom").then().statusCode(200).body("components", equalTo(null));
    }

    @Test
    void model_leadsToEveryDeploymentOfARevision_asFarAsTheReaderSees() {
        String pilot = pilot();
        String planned = planned();
        Steps.add(planned, "model-uses", Sample.example("model-use-request")).statusCode(201);

        given().get(OF_MODEL + "&revision=2025-04-28")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(pilot))
                .body("items.id", not(hasItem(planned)));
        as(KENYA_EDITOR).get(OF_MODEL).then().body("items.id", hasItem(planned));
        as(SENEGAL_SUBMITTER).get(OF_MODEL).then().body("items.id", not(hasItem(planned)));
        as(ADMIN_ONE).get(OF_MODEL).then().body("items.id", hasItem(planned));
        given().get(OF_MODEL + "&revision=2024-01-01").then().statusCode(200).body("items", empty());
        given().get("/api/v1/models/no/body/deployments").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void theList_isNarrowedToAModel_andCountsWithIt() {
        String pilot = pilot();

        given().get(DEPLOYMENTS + "?model=Qwen/Qwen3-8B&nation=KE&limit=100&counts=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(pilot))
                .body("items.models", everyItem(hasItem("Qwen/Qwen3-8B")))
                .body("counts.byNation.PK", nullValue());
        given().get(DEPLOYMENTS + "?model=no/body&counts=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("counts.bySector", anEmptyMap());
    }

    @Test
    void incident_leadsToEveryOtherDeploymentOfTheRevision_inOneCall() throws SQLException {
        String here = pilot();
        String elsewhere = pilot();
        String incident = "IN-" + incidentAt(here);

        given().get("/api/v1/incidents/" + incident + "/trace")
                .then()
                .statusCode(200)
                .body("deployment", equalTo(here))
                .body("models[0].revision", equalTo("2025-04-28"))
                .body("models[0].others.id", hasItem(elsewhere))
                .body("models[0].others.id", not(hasItem(here)));
        given().get("/api/v1/incidents/IN-1x/trace").then().statusCode(404);
    }

    private long incidentAt(String deployment) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            try (ResultSet row =
                    statement.executeQuery("insert into incident (nation, deployment, id, kind, harm, severity,"
                            + " reversibility, state, title, summary, happened_on, reported_at) values ('KE', '"
                            + deployment
                            + "', nextval('child_number'), 'INCIDENT', 'ECONOMIC', 'MODERATE', 'REVERSIBLE', 'OPEN', 'Wrong dose',"
                            + " 'A wrong dose was read out.', current_date, now()) returning id")) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            } finally {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }
}
