package org.capacitycommons.partner.walk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.capacitycommons.audit.AuditVerifier;
import org.capacitycommons.audit.Verification;

/** What the database holds, read past the service. */
final class Ledger implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Long> heads = new HashMap<>();

    Ledger(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        announce("system");
        newDeeds();
    }

    record Row(String state, long version) {}

    record Deed(String chain, String actor, String action, String subject) {}

    Row project(String id) throws SQLException {
        return row("select state, version from project where id = ?", id);
    }

    Row deployment(String id) throws SQLException {
        return row("select stage, version from deployment where id = ?", id);
    }

    Row offer(String id) throws SQLException {
        return row("select state, version from support_offer where id = ?", id);
    }

    Row incident(String id) throws SQLException {
        return row("select state, version from incident where id = ?::bigint", id.substring(id.indexOf('-') + 1));
    }

    Row paper(ModelPaper paper) throws SQLException {
        String last = paper.path.substring(paper.path.lastIndexOf('/') + 1);
        return switch (paper.kind) {
            case PROGRESS, CLOSING -> numbered("progress_report", paper.deployment, last);
            case AMENDMENT_OF_SITES -> row("select state, version from amendment where id = ?", last);
            case GOING_LIVE -> numbered("go_live_review", paper.deployment, last);
        };
    }

    private Row numbered(String table, ModelDeployment deployment, String number) throws SQLException {
        return row(
                "select state, version from " + table + " where deployment = ? and number = "
                        + Integer.parseInt(number),
                deployment.id);
    }

    Row match(String id) throws SQLException {
        return row("select state, version from match where id = ?", id);
    }

    /** Offers of which more is promised than there is, whoever promised it. */
    long oversold() throws SQLException {
        return number(
                "select count(*) from support_offer o where o.id <> ? and o.capacity < (select coalesce(sum(quantity), 0)"
                        + " from match m where m.offer = o.id and m.state in ('ACCEPTED', 'COMPLETED'))",
                "");
    }

    /** The version of the last review, 0 where there is none. */
    long reviewVersion(String project) throws SQLException {
        return number(
                "select coalesce((select version from review where project = ? order by number desc limit 1), 0)",
                project);
    }

    /** The lowest number of a change request that waits for an answer, or one that does not exist. */
    long openRequest(String project) throws SQLException {
        return number(
                "select coalesce(min(number), 999) from change_request where project = ? and answer is null"
                        + " and withdrawn_at is null",
                project);
    }

    List<String> reviewItems(String project) throws SQLException {
        List<String> items = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select m->>'item' from review,"
                + " jsonb_array_elements(marks) m where project = ? and number ="
                + " (select max(number) from review where project = ?)")) {
            select.setString(1, project);
            select.setString(2, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(row.getString(1));
                }
            }
        }
        return items;
    }

    /** Every deed that was recorded since this was asked before, in any chain. */
    List<Deed> newDeeds() throws SQLException {
        Map<String, Long> moved = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select chain, seq from audit_head")) {
            while (row.next()) {
                Long known = heads.put(row.getString(1), row.getLong(2));
                if (known == null || known != row.getLong(2)) {
                    moved.put(row.getString(1), known == null ? 0 : known);
                }
            }
        }
        List<Deed> deeds = new ArrayList<>();
        for (Map.Entry<String, Long> chain : moved.entrySet()) {
            deeds.addAll(since(chain.getKey(), chain.getValue()));
        }
        return deeds;
    }

    private List<Deed> since(String chain, long seq) throws SQLException {
        List<Deed> deeds = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select actor, action, subject from audit_event where chain = ? and seq > ? order by seq")) {
            select.setString(1, chain);
            select.setLong(2, seq);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    deeds.add(new Deed(chain, row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return deeds;
    }

    List<Verification> verify() throws SQLException {
        return new AuditVerifier(connection).verifyAll();
    }

    private Row row(String sql, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Row(row.getString(1), row.getLong(2));
            }
        }
    }

    private long number(String sql, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void announce(String role) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("select set_config('app.role', '" + role + "', false)");
        }
    }

    @Override
    public void close() throws SQLException {
        announce("");
        connection.close();
    }
}
