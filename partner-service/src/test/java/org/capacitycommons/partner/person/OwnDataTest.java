package org.capacitycommons.partner.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.capacitycommons.partner.outbox.Relay;
import org.capacitycommons.partner.testdata.Account;
import org.capacitycommons.partner.testdata.KeycloakStub;
import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.testdata.ServiceTest;
import org.capacitycommons.partner.testdata.Steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacitycommons.partner.testdata.Account.ADMIN_ONE;
import static org.capacitycommons.partner.testdata.Account.ADMIN_PASSING;
import static org.capacitycommons.partner.testdata.Account.KENYA_PASSING;
import static org.capacitycommons.partner.testdata.Account.KENYA_SUBMITTER;
import static org.capacitycommons.partner.testdata.Steps.as;
import static org.capacitycommons.partner.testdata.Steps.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

/** What people may ask about themselves: what is held on them, and that it is forgotten. */
@ServiceTest
class OwnDataTest {
    private static final String ME = "/api/v1/me";

    @Inject
    Relay relay;

    @Inject
    DataSource dataSource;

    @Test
    void preferences_areKeptUnderAVersion() {
        as(Account.NEWCOMER).get(ME + "/preferences").then().statusCode(200).body("language", equalTo("en"));
        long version = Steps.versionAt(Account.NEWCOMER, ME + "/preferences");
        Map<String, Object> wanted =
                Map.of("language", "fr", "savedSearches", List.of(Map.of("name", "Swahili", "query", "language=sw")));

        prefer(version + 1, wanted).statusCode(412);
        prefer(version, wanted).statusCode(200).body("savedSearches.query", contains("language=sw"));
        prefer(version, wanted).statusCode(412);
        prefer(version + 1, Map.of("language", "tlh"))
                .statusCode(422)
                .body("errors.field", contains("language"))
                .body("errors.key", contains("not-an-option"));
        prefer(version + 1, Map.of("language", "AR")).statusCode(422);
        prefer(version + 1, Map.of("language", "ar")).statusCode(200).body("language", equalTo("ar"));
    }

    @Test
    void export_namesEveryPlace_andNothingOfOthers() {
        String project = Steps.submitted(Sample.maizeAdvice());

        as(KENYA_SUBMITTER)
                .get(ME + "/export")
                .then()
                .statusCode(200)
                .body("subject", equalTo(KENYA_SUBMITTER.subject()))
                .body("email", equalTo(KENYA_SUBMITTER.email()))
                .body("memberships.organisation", hasItem("demo-ke-agriculture"))
                .body("traces.findAll { it.record == '" + project + "' }.place", hasItems("submission", "contributor"))
                .body("deeds.findAll { it.record == 'project/" + project + "' }.action", hasItem("project.submit"));
        as(Account.SENEGAL_SUBMITTER)
                .get(ME + "/export")
                .then()
                .body("traces.findAll { it.record == '" + project + "' }", equalTo(List.of()));
    }

    @Test
    void erasedMember_isNamedNowhere_hasNoAccount_andSeesNothing() throws SQLException {
        KeycloakStub.add(KENYA_PASSING).roles().add("ministry");
        String project = Steps.filled(KENYA_PASSING, Sample.maizeAdvice());
        Steps.submit(KENYA_PASSING, project).statusCode(201);
        assertThat(shown(KENYA_PASSING.displayName())).isNotEmpty();
        erase(KENYA_PASSING, false).statusCode(422);

        String pseudonym = erase(KENYA_PASSING, true)
                .statusCode(200)
                .body("kept", hasItem("audit-trail"))
                .extract()
                .path("pseudonym");
        relay.deliverAll();

        assertThat(pseudonym).matches("person-[0-9a-f]{12}");
        assertThat(shown(KENYA_PASSING.displayName())).isEmpty();
        assertThat(shown(KENYA_PASSING.email())).isEmpty();
        assertThat(KeycloakStub.person(KENYA_PASSING.subject())).isEmpty();
        as(KENYA_PASSING).get(ME).then().body("organisation", equalTo(null));
        as(KENYA_PASSING).get(Steps.PROJECTS + "/" + project).then().statusCode(404);
        as(KENYA_SUBMITTER).get(Steps.PROJECTS + "/" + project).then().statusCode(200);
        as(Account.AUDITOR).get("/api/v1/audit/verification").then().body("intact", equalTo(true));
        as(KENYA_PASSING)
                .get(ME + "/export")
                .then()
                .body("name", equalTo(pseudonym))
                .body("email", equalTo(null));
    }

    @Test
    void reviewerWithAnOpenReview_isToldWhatToFinishFirst() {
        String project = Steps.submitted(Sample.maizeAdvice());
        Steps.take(ADMIN_PASSING, project).statusCode(201);

        erase(ADMIN_PASSING, true)
                .statusCode(409)
                .body("type", equalTo("/problems/guard-not-met"))
                .body("missing.record", hasItem("project/" + project))
                .body("missing.why", hasItem("review-open"));

        Steps.decide(ADMIN_PASSING, project, 1, "RECUSE", "I am leaving.").statusCode(200);
        erase(ADMIN_PASSING, true).statusCode(200);
        Steps.take(ADMIN_ONE, project).statusCode(201);
    }

    @Test
    void lastSubmitter_namesAnotherBeforeBeingForgotten() {
        as(Account.SENEGAL_SUBMITTER).get(ME).then().statusCode(200);
        as(Account.SENEGAL_EDITOR).get(ME).then().statusCode(200);

        erase(Account.SENEGAL_SUBMITTER, true).statusCode(409).body("missing.why", hasItem("last-submitter"));
    }

    private static ValidatableResponse prefer(long version, Map<String, ?> wanted) {
        return writing(Account.NEWCOMER, version)
                .body(wanted)
                .put(ME + "/preferences")
                .then();
    }

    private static ValidatableResponse erase(Account account, boolean confirm) {
        return writing(account)
                .body(Map.of("confirm", confirm))
                .post(ME + "/erasure")
                .then();
    }

    /** Every column of the database in which the text stands, except frozen text and recorded answers of others. */
    private List<String> shown(String text) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            for (String column : columns(statement)) {
                String[] parts = column.split("\\.", -1);
                try (ResultSet row = statement.executeQuery("select count(*) from " + parts[0] + " where cast("
                        + parts[1] + " as text) like '%" + text + "%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        places.add(column);
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return places;
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select c.relname, a.attname from pg_class c"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                + " join pg_type t on t.oid = a.atttypid"
                + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                + " and t.typname in ('text', 'varchar', 'jsonb') and has_table_privilege(c.oid, 'select')"
                + " and (c.relname, a.attname) not in (('submission', 'content'), ('idempotency', 'body'))")) {
            while (row.next()) {
                columns.add(row.getString(1) + "." + row.getString(2));
            }
        }
        return columns;
    }
}
