package org.capacitycommons.partner.deployment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static io.restassured.RestAssured.given;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.DEPLOYMENTS;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Once a year a ministry confirms what is published; who is late is listed. */
@ServiceTest
class ConfirmationTest {
    private static final String OVERDUE = DEPLOYMENTS + "?overdue=true&limit=100";

    @Inject
    DataSource dataSource;

    @Test
    void lateConfirmation_isListed_untilItComes() throws SQLException {
        String deployment = Steps.pilot();
        given().get(OVERDUE).then().body("items.id", not(hasItem(deployment)));
        aYearPasses(deployment);
        given().get(OVERDUE).then().body("items.id", hasItem(deployment));

        writing(KENYA_SUBMITTER, Steps.deploymentVersion(KENYA_SUBMITTER, deployment))
                .post(Life.partOf(deployment, "confirmation"))
                .then()
                .statusCode(200)
                .body("confirmedAt", notNullValue());

        given().get(OVERDUE).then().body("items.id", not(hasItem(deployment)));
    }

    @Test
    void planned_isNotConfirmed() {
        String planned = Steps.planned();

        writing(KENYA_SUBMITTER, Steps.deploymentVersion(KENYA_SUBMITTER, planned))
                .post(Life.partOf(planned, "confirmation"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"));
    }

    private void aYearPasses(String deployment) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            statement.execute("update deployment set confirm_by = current_date - 1 where id = '" + deployment + "'");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
