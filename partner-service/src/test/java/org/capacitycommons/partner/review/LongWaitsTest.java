package org.capacitycommons.partner.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.hamcrest.Matchers.equalTo;

/** Late work is told of, each step once, and never decided by time. */
@ServiceTest
class LongWaitsTest {

    @Inject
    LongWaits waits;

    @Inject
    Relay relay;

    @Inject
    DataSource dataSource;

    @Test
    void waitingProject_isToldOfAfterAWeekAndAfterTwo_andStaysWhereItIs() throws SQLException {
        as(ADMIN_ONE).get("/api/v1/me").then().statusCode(200);
        String project = Steps.submitted(Sample.maizeAdvice());
        tell();
        assertThat(told(project)).containsExactly("project-submitted");

        submittedEarlier(project, "7 days");
        tell();
        tell();
        assertThat(told(project)).containsExactly("review-waiting", "project-submitted");

        submittedEarlier(project, "7 days");
        tell();
        assertThat(told(project)).containsExactly("review-overdue", "review-waiting", "project-submitted");
        as(KENYA_SUBMITTER).get(Steps.PROJECTS + "/" + project).then().body("state", equalTo("SUBMITTED"));
    }

    private void tell() {
        waits.tell();
        relay.deliverAll();
    }

    private static List<String> told(String project) {
        return as(ADMIN_ONE)
                .get("/api/v1/inbox?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.record == 'project/" + project + "' }.kind");
    }

    private void submittedEarlier(String project, String by) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            assertThat(statement.executeUpdate("update project set submitted_at = submitted_at - interval '" + by
                            + "' where id = '" + project + "'"))
                    .isEqualTo(1);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
