package org.capacitycommons.partner.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class QueueStoryTest {
    @Inject
    DataSource dataSource;

    @Test
    void reviewer_findsWhatWaitsTooLong_whatNobodyTook_andTheOwn() throws SQLException {
        String late = Steps.submitted(Sample.maizeAdvice());
        String risky = Steps.submitted(Sample.uncheckedAdvice());
        String taken = Steps.submitted(Sample.maizeAdvice());
        Steps.take(Account.ADMIN_TWO, taken).statusCode(201);
        submittedDaysAgo(late, 20);
        submittedDaysAgo(risky, 40);

        assertThat(queue("minAgeDays=15")).contains(late, risky).doesNotContain(taken);
        assertThat(queue("minAgeDays=30")).contains(risky).doesNotContain(late, taken);
        assertThat(queue("risk=HIGH")).contains(risky).doesNotContain(late, taken);
        assertThat(queue("assignee=none")).contains(late, risky).doesNotContain(taken);
        assertThat(queue("assignee=" + Account.ADMIN_TWO.subject()))
                .contains(taken)
                .doesNotContain(late, risky);
        assertThat(ids(Account.ADMIN_TWO, "view=queue&limit=100&assignee=me"))
                .contains(taken)
                .doesNotContain(late, risky);
        assertThat(escalation(late, "minAgeDays=15")).isEqualTo("LATE");
        assertThat(escalation(risky, "minAgeDays=30")).isEqualTo("OVERDUE");
        assertThat(escalation(taken, "assignee=admin-two")).isEqualTo("IN_TIME");
    }

    @Test
    void theOldestComesFirst_andPagesGoOnWhereTheLastOneEnded() throws SQLException {
        String older = Steps.submitted(Sample.maizeAdvice());
        String newer = Steps.submitted(Sample.maizeAdvice());
        submittedDaysAgo(older, 3_001);
        submittedDaysAgo(newer, 3_000);
        String filters = "/api/v1/projects?view=queue&minAgeDays=3000&limit=1";

        var first = Steps.as(Account.ADMIN_ONE).get(filters).jsonPath();
        var second = Steps.as(Account.ADMIN_ONE)
                .get(filters + "&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.id")).isEqualTo(List.of(older));
        assertThat(second.getList("items.id")).isEqualTo(List.of(newer));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void theQueue_isReadInAnotherOrder_pageByPage() throws SQLException {
        String harmless = Steps.submitted(Sample.maizeAdvice());
        String risky = Steps.submitted(Sample.uncheckedAdvice());
        Steps.take(Account.ADMIN_TWO, risky).statusCode(201);
        submittedDaysAgo(harmless, 2_901);
        submittedDaysAgo(risky, 2_900);
        String both = "minAgeDays=2900";

        assertThat(queue(both)).containsSubsequence(harmless, risky);
        assertThat(queue(both + "&sort=risk")).containsSubsequence(risky, harmless);
        assertThat(queue(both + "&sort=assignee")).containsSubsequence(harmless, risky);
        assertThat(queue(both + "&sort=sector")).contains(harmless, risky);

        String filters = "/api/v1/projects?view=queue&sort=risk&limit=1&" + both;
        var first = Steps.as(Account.ADMIN_ONE).get(filters).jsonPath();
        var second = Steps.as(Account.ADMIN_ONE)
                .get(filters + "&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(first.getList("items.id")).isEqualTo(List.of(risky));
        assertThat(second.getList("items.id")).isNotEqualTo(List.of(risky));
    }

    @Test
    void anOrderThatIsNone_isRefused() {
        for (String query : List.of("view=queue&sort=colour", "view=own&sort=age", "sort=risk")) {
            assertThat(Steps.as(Account.ADMIN_ONE)
                            .get("/api/v1/projects?" + query)
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoReviewsWhat_isNotFoundOutBesideTheQueue() {
        for (String query : List.of("assignee=me", "assignee=admin-two", "minAgeDays=1", "view=own&assignee=none")) {
            assertThat(Steps.as(Account.KENYA_EDITOR)
                            .get("/api/v1/projects?" + query)
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(Steps.as(Account.ADMIN_ONE)
                        .get("/api/v1/projects?view=queue&minAgeDays=-1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Steps.as(Account.ADMIN_ONE)
                        .get("/api/v1/projects?view=queue&risk=SOME")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> queue(String filter) {
        return ids(Account.ADMIN_ONE, "view=queue&limit=100&" + filter);
    }

    private static List<String> ids(Account account, String query) {
        return Steps.as(account)
                .get("/api/v1/projects?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static @Nullable String escalation(String project, String filter) {
        return Steps.as(Account.ADMIN_ONE)
                .get("/api/v1/projects?view=queue&limit=100&" + filter)
                .then()
                .extract()
                .path("items.find { it.id == '%s' }.escalation".formatted(project));
    }

    /** As if the time had passed: the clock of the service is everybody's. */
    private void submittedDaysAgo(String project, int days) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement announce = connection.createStatement();
                PreparedStatement age = connection.prepareStatement(
                        "update project set submitted_at = submitted_at - make_interval(days => ?) where id = ?")) {
            connection.setAutoCommit(false);
            announce.execute("select set_config('app.role', 'system', true)");
            age.setInt(1, days);
            age.setString(2, project);
            age.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
