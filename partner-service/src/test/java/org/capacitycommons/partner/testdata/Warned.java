package org.capacitycommons.partner.testdata;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.enterprise.inject.spi.CDI;

/** An alert on a deployment, the proposal to suspend it, and an incident, as if the catalogue had warned weeks ago. */
public record Warned(String alert, String proposal, String incident) {
    private static final AtomicInteger NUMBER = new AtomicInteger(900_000);

    public static Warned of(String deployment) {
        int number = NUMBER.incrementAndGet();
        String where = " from deployment where id = '" + deployment + "'";
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            statement.execute(
                    "insert into advisory_known values ('ADV-7', 1, 'no/body', 'OTHER', 'SEVERE', 'T', 'T', 'A',"
                            + " true, '{}', 'PUBLISHED', null, null, null, now(), now()) on conflict do nothing");
            statement.execute("insert into advisory_alert select nation, " + number
                    + ", id, organisation, 0, 'ADV-7', 1, 'SEVERE', 'no/body', '{}', 'OPEN', now()" + where);
            statement.execute("insert into suspension_proposal select nation, " + number + ", id, organisation, 0, "
                    + number + ", 'OPEN', now()" + where);
            statement.execute("insert into incident (nation, deployment, id, kind, harm, severity, reversibility,"
                    + " state, title, summary, happened_on, reported_at) select nation, id, " + number
                    + ", 'HAZARD', 'ECONOMIC', 'LOW', 'REVERSIBLE', 'OPEN', 'T', 'T', current_date, now()" + where);
            connection.commit();
            connection.setAutoCommit(true);
            return new Warned("AL-" + number, "SP-" + number, "IN-" + number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on no advisory stands, so that a fresh deployment gets no alert from what an earlier story told. */
    public static void nobodyAnyMore() {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.role', 'system', true)");
            statement.execute("update advisory_known set state = 'WITHDRAWN'");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
