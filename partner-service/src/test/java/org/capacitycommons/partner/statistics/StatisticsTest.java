package org.capacitycommons.partner.statistics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.capacitycommons.partner.testdata.ServiceTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.move;
import static org.capacitycommons.partner.testdata.Steps.pilot;
import static org.capacitycommons.partner.testdata.Steps.planned;
import static org.hamcrest.Matchers.equalTo;

/** The sums follow the records, and hold nothing that is not public. */
@ServiceTest
class StatisticsTest {
    private static final String STATISTICS = "/api/v1/statistics";

    @Inject
    Folding folding;

    @Inject
    DataSource dataSource;

    @Test
    void sums_areWhatCountingTheRecordsGives() throws SQLException {
        pilot();
        folding.fold();
        folding.fold();

        JsonPath world = read("");
        assertThat(world.getLong("total.deployments"))
                .isEqualTo(counted("select count(*) from deployment where is_public(origin, stage)"));
        assertThat(world.getLong("total.indicators"))
                .isEqualTo(counted("select count(*) from indicator i join deployment d on d.id = i.deployment"
                        + " where is_public(origin, stage) and i.ended_at is null"));
        assertThat(world.getLong("by.sector.sums.deployments.sum()")).isEqualTo(world.getLong("total.deployments"));
        assertThat(world.getLong("by.stage.sums.deployments.sum()")).isEqualTo(world.getLong("total.deployments"));
        assertThat(world.getLong("by.stage.find { it.value == 'UNKNOWN' }.sums.deployments"))
                .as("what was reported or imported has no stage of ours")
                .isEqualTo(counted("select count(*) from deployment where stage is null"))
                .isGreaterThanOrEqualTo(36);
        assertThat(world.getString("asOf")).isNotNull();
    }

    @Test
    void draftsAndPlannedOnes_areInNoSum_whoeverAsks() {
        folding.fold();
        long before = read("?nation=KE").getLong("total.deployments");

        planned();
        folding.fold();

        assertThat(read("?nation=KE").getLong("total.deployments")).isEqualTo(before);
        as(ADMIN_ONE).get(STATISTICS + "?nation=KE").then().body("total.deployments", equalTo((int) before));
    }

    @Test
    void moveToAnotherStage_movesTheSums() {
        String deployment = pilot();
        folding.fold();
        long pilots = read("?nation=KE&stage=PILOT").getLong("total.deployments");
        long suspended = read("?nation=KE&stage=SUSPENDED").getLong("total.deployments");

        move(ADMIN_ONE, deployment, "SUSPENDED", "An answer was wrong.").statusCode(200);
        folding.fold();

        assertThat(read("?nation=KE&stage=PILOT").getLong("total.deployments")).isEqualTo(pilots - 1);
        assertThat(read("?nation=KE&stage=SUSPENDED").getLong("total.deployments"))
                .isEqualTo(suspended + 1);
    }

    @Test
    void cancelledPlan_leavesNoTrace() {
        folding.fold();
        String before = given().get(STATISTICS + "?nation=KE").jsonPath().getString("total");
        String planned = planned();
        move(KENYA_SUBMITTER, planned, "CANCELLED", "No money.").statusCode(200);
        folding.fold();

        assertThat(read("?nation=KE").getString("total")).isEqualTo(before);
    }

    @Test
    void deploymentInSeveralNations_countsOnceInTheWorld() throws SQLException {
        folding.fold();

        assertThat(read("").getLong("by.nation.sums.deployments.sum()"))
                .isEqualTo(counted("select sum(cardinality(places)) from deployment_public"));
    }

    @Test
    void money_isKeptApartByCurrency() throws SQLException {
        String deployment = pilot();
        for (String money : new String[] {"'3', '2025-01-01', 100.25, 'KES'", "'3', '2025-01-01', 7, 'USD'"}) {
            changed("insert into transaction (nation, deployment, id, type, happened_on, value, currency, value_on,"
                    + " reported_by, reported_by_name, reported_for, reported_at) values ('KE', '" + deployment
                    + "', nextval('child_number'), " + money
                    + ", '2025-01-01', 'x', 'x', 'demo-ke-agriculture', now())");
        }
        folding.fold();

        JsonPath money = read("?nation=KE&stage=PILOT");
        assertThat(new BigDecimal(money.getString("money.find { it.currency == 'KES' && it.type == '3' }.amount")))
                .isEqualByComparingTo(money("KES"));
        assertThat(new BigDecimal(money.getString("money.find { it.currency == 'USD' && it.type == '3' }.amount")))
                .isEqualByComparingTo(money("USD"));
    }

    @Test
    void filterByYear_addsUpToTheWhole() {
        folding.fold();
        JsonPath world = read("");
        long sum = 0;
        for (String year : world.getList("by.year.value", String.class)) {
            JsonPath one = read("?year=" + year);
            assertThat(one.getLong("by.nation.sums.deployments.sum()"))
                    .as(year)
                    .isGreaterThanOrEqualTo(one.getLong("total.deployments"));
            sum += one.getLong("total.deployments");
        }

        assertThat(sum).isEqualTo(world.getLong("total.deployments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nation=Kenya", "sector=he'alth", "year=20", "stage=PLANNED", "cooperation=ALLIES"})
    void valueThatNoRecordCanHave_isRefused(String query) {
        given().get(STATISTICS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    private BigDecimal money(String currency) throws SQLException {
        return BigDecimal.valueOf(
                counted("select (100 * sum(value))::bigint from transaction t join deployment d on d.id = t.deployment"
                        + " where d.stage = 'PILOT' and t.type = '3' and t.superseded_by is null and t.nation = 'KE'"
                        + " and currency = '" + currency + "'"),
                2);
    }

    private static JsonPath read(String query) {
        return given().get(STATISTICS + query).then().statusCode(200).extract().jsonPath();
    }

    private long counted(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void changed(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            statement.executeUpdate(sql);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
