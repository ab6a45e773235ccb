package org.capacitycommons.partner.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;
import org.capacitycommons.partner.testdata.Warned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_THREE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_TWO;
import static org.capacitycommons.partner.testdata.Account.KENYA_EDITOR;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.PROJECTS;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.decide;
import static org.capacitycommons.partner.testdata.Steps.meetAll;
import static org.capacitycommons.partner.testdata.Steps.move;
import static org.capacitycommons.partner.testdata.Steps.note;
import static org.capacitycommons.partner.testdata.Steps.submitted;
import static org.capacitycommons.partner.testdata.Steps.take;
import static org.capacitycommons.partner.testdata.Steps.version;
import static org.capacitycommons.partner.testdata.Steps.writing;

/** Each turn of a review and each move of a deployment leaves exactly one event, with what was before and after. */
@ServiceTest
class DeedsOnRecordTest {
    private static final String EVENTS = """
            select action, actor, before, after, reason from audit_event
            where subject = ? or subject like ? || '/%' order by chain, seq""";

    /** Ends with the transaction, so that the pool gets the connection back as it was. */
    private static final String AS_AUDITOR = "select set_config('app.role', 'auditor', true)";

    @Inject
    DataSource dataSource;

    private record Event(
            String action,
            String actor,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    @Test
    void everyTurnOfAReview_isOneEvent() throws SQLException {
        String project = submitted(Sample.uncheckedAdvice());
        take(ADMIN_THREE, project).statusCode(201);
        decide(ADMIN_THREE, project, 1, "RECUSE", "My sister leads the unit.").statusCode(200);
        take(ADMIN_TWO, project).statusCode(201);
        decide(ADMIN_ONE, project, 2, "REASSIGN", "On leave.").statusCode(200);
        take(ADMIN_ONE, project).statusCode(201);
        meetAll(ADMIN_ONE, project, 3);
        decide(ADMIN_ONE, project, 3, "APPROVE", null).statusCode(200);
        decide(ADMIN_TWO, project, 3, "RETURN_TO_FIRST", "Look again.").statusCode(200);
        decide(ADMIN_ONE, project, 3, "APPROVE", null).statusCode(200);
        decide(ADMIN_TWO, project, 3, "APPROVE", null).statusCode(200);
        decide(ADMIN_TWO, project, 3, "UNDO", "Wrong file.").statusCode(200);
        writing(KENYA_SUBMITTER, version(KENYA_SUBMITTER, project))
                .body(Map.of("reason", "Merged with another pilot."))
                .post(PROJECTS + "/" + project + "/withdrawal")
                .then()
                .statusCode(200);

        List<Event> turns =
                events("project/" + project, event -> !event.action().equals("project.save"));
        assertThat(turns)
                .extracting(event -> event.action() + " by " + event.actor())
                .containsExactly(
                        "project.create by kenya-submitter",
                        "project.submit by kenya-submitter",
                        "project.take by admin-three",
                        "project.recuse by admin-three",
                        "project.take by admin-two",
                        "project.reassign by admin-one",
                        "project.take by admin-one",
                        "review.save by admin-one",
                        "project.approve-first by admin-one",
                        "project.return-to-first by admin-two",
                        "project.approve-first by admin-one",
                        "project.approve-second by admin-two",
                        "project.undo by admin-two",
                        "project.withdraw by kenya-submitter");
        assertThat(turns)
                .extracting(Event::reason)
                .contains("My sister leads the unit.", "On leave.", "Look again.", "Wrong file.");
    }

    @Test
    void everyMoveOfADeployment_isOneEvent() throws SQLException {
        Warned.nobodyAnyMore();
        String deployment = Steps.pilot();
        move(ADMIN_ONE, deployment, "SUSPENDED", "Wrong advice was reported.").statusCode(200);
        move(ADMIN_ONE, deployment, "PILOT", "Mended.").statusCode(200);
        move(ADMIN_ONE, deployment, "OPERATIONAL", null).statusCode(409);

        assertThat(events("deployment/" + deployment, _ -> true))
                .extracting(event -> event.action() + " " + event.actor() + " " + stages(event))
                .containsExactly(
                        "deployment.open kenya-submitter ",
                        "deployment.add-site kenya-editor ",
                        "deployment.add-model-use kenya-editor ",
                        "deployment.add-indicator kenya-editor ",
                        "deployment.stage kenya-submitter {\"stage\":\"PLANNED\"}{\"stage\":\"PILOT\"}",
                        "deployment.stage admin-one {\"stage\":\"PILOT\"}{\"stage\":\"SUSPENDED\"}",
                        "deployment.stage admin-one {\"stage\":\"SUSPENDED\"}{\"stage\":\"PILOT\"}");
    }

    @Test
    void notesOfAReviewer_areOnRecordWithTheCommentsAndWithWhatWasBefore() throws SQLException {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        comment(project, "Who listens?");
        comment(project, "Who listens, and for how long?");

        List<Event> saves = events("project/" + project, event -> event.action().equals("review.save"));
        assertThat(saves).hasSize(2);
        assertThat(saves.getLast().before())
                .contains("\"comments\":[{\"section\":\"data\",\"text\":\"Who listens?\"}]")
                .contains("\"marks\":[");
        assertThat(saves.getLast().after())
                .contains("\"comments\":[{\"section\":\"data\",\"text\":\"Who listens, and for how long?\"}]");
    }

    @Test
    void answerToAReviewer_isOnRecordWithTheOneBefore() throws SQLException {
        String project = submitted(Sample.maizeAdvice());
        take(ADMIN_ONE, project).statusCode(201);
        comment(project, "Who listens?");
        decide(ADMIN_ONE, project, 1, "REQUEST_CHANGES", null).statusCode(200);
        answer(project, "One officer.");
        answer(project, "Two officers.");

        List<Event> answers =
                events("project/" + project, event -> event.action().equals("project.answer"));
        assertThat(answers).extracting(Event::before).containsExactly("{}", "{\"answer\":\"One officer.\"}");
        assertThat(answers)
                .extracting(Event::after)
                .containsExactly("{\"answer\":\"One officer.\"}", "{\"answer\":\"Two officers.\"}");
    }

    private static void comment(String project, String text) {
        note(ADMIN_ONE, project, 1, Map.of("comments", List.of(Map.of("section", "data", "text", text))))
                .statusCode(200);
    }

    private static void answer(String project, String text) {
        as(KENYA_EDITOR)
                .header("If-Match", "\"v" + version(KENYA_EDITOR, project) + "\"")
                .body(Map.of("answer", text))
                .put(PROJECTS + "/" + project + "/change-requests/1")
                .then()
                .statusCode(200);
    }

    private static String stages(Event event) {
        return event.action().equals("deployment.stage") ? event.before() + event.after() : "";
    }

    private List<Event> events(String subject, Predicate<Event> wanted) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement announcement = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            connection.setAutoCommit(false);
            announcement.execute(AS_AUDITOR);
            select.setString(1, subject);
            select.setString(2, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return events.stream().filter(wanted).toList();
    }
}
