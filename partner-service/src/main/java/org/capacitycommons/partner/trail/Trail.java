package org.capacitycommons.partner.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.audit.AuditVerifier;
import org.capacitycommons.audit.Verification;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.time.CursorTime;

/** Reads the audit trail: all of it, or the chain of one organisation. */
@ApplicationScoped
@Transactional
class Trail {
    private static final Set<String> AMONG_REVIEWERS =
            Set.of("project.recuse", "project.reassign", "project.return-to-first", "project.approve-first");
    private static final String VISIBLE = " (chain = ? or ?) ";

    private final DataSource dataSource;

    Trail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Listing<TrailEntry> page(@Nullable String cursor, int limit, Scope scope) throws SQLException {
        if (scope instanceof Scope.PublicOnly) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "The trail is open to members of an organisation.");
        }
        Position after = Position.of(cursor);
        try (Connection connection = dataSource.getConnection()) {
            List<TrailEntry> rows = rows(connection, after, limit + 1, scope);
            boolean more = rows.size() > limit;
            List<TrailEntry> shown = more ? rows.subList(0, limit) : rows;
            return new Listing<>(
                    shown,
                    total(connection, scope),
                    more ? Position.of(shown.getLast()).encode() : null);
        }
    }

    /** Where a page ends: newest first, and within one instant by chain and number. */
    private record Position(OffsetDateTime at, String chain, long seq) {
        static Position of(@Nullable String cursor) {
            if (cursor == null) {
                return new Position(OffsetDateTime.parse("9999-12-31T00:00:00Z"), "", Long.MAX_VALUE);
            }
            List<String> parts = Cursor.decode(cursor, 3);
            try {
                return new Position(
                        CursorTime.read(parts.getFirst()).atOffset(ZoneOffset.UTC),
                        parts.get(1),
                        Long.parseLong(parts.getLast()));
            } catch (NumberFormatException _) {
                throw Cursor.invalid();
            }
        }

        static Position of(TrailEntry entry) {
            return new Position(OffsetDateTime.parse(entry.at().toString()), entry.chain(), entry.seq());
        }

        String encode() {
            return Cursor.encode(at.toInstant().toString(), chain, String.valueOf(seq));
        }
    }

    private static List<TrailEntry> rows(Connection connection, Position after, int limit, Scope scope)
            throws SQLException {
        String sql = "select chain, seq, at, actor, action, subject, reason, hash from audit_event where" + VISIBLE
                + "and (at, chain, seq) < (?, ?, ?) order by at desc, chain desc, seq desc limit ?";
        List<TrailEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            see(select, scope);
            select.setObject(3, after.at());
            select.setString(4, after.chain());
            select.setLong(5, after.seq());
            select.setInt(6, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new TrailEntry(
                            row.getString("chain"),
                            row.getLong("seq"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("subject"),
                            reason(row, scope),
                            row.getString("hash")));
                }
            }
        }
        return entries;
    }

    /** What reviewers tell each other is not for the ministry, here as little as in the review itself. */
    private static @Nullable String reason(ResultSet row, Scope scope) throws SQLException {
        boolean shown = scope.seesEverything() || !AMONG_REVIEWERS.contains(row.getString("action"));
        return shown ? row.getString("reason") : null;
    }

    private static long total(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select coalesce(sum(seq), 0) from audit_head where" + VISIBLE)) {
            see(count, scope);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void see(PreparedStatement statement, Scope scope) throws SQLException {
        statement.setString(1, scope.organisationOrNone());
        statement.setBoolean(2, scope.seesEverything());
    }

    /** Walks every chain; for administrators and auditors only, which the resource holds. */
    List<Verification> verify() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new AuditVerifier(connection).verifyAll();
        }
    }
}
