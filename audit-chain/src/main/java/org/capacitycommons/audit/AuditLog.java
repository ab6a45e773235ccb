package org.capacitycommons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * Appends deeds to {@code audit_event}.
 *
 * <p>The data source must hand out the connection of the running transaction (as a JTA one does): then a change and
 * its audit row are kept or lost together. The head row of a chain is locked until that transaction ends, so one chain
 * has one writer at a time.
 */
public final class AuditLog {
    private static final String LOCK_HEAD = "select seq, hash from audit_head where chain = ? for update";
    private static final String FIRST_HEAD =
            "insert into audit_head (chain, seq, hash) values (?, 0, ?) on conflict do nothing";
    private static final String MOVE_HEAD = "update audit_head set seq = ?, hash = ? where chain = ?";
    private static final String APPEND = """
            insert into audit_event
              (chain, seq, at, actor, action, subject, before, after, reason, request_id, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource dataSource;
    private final Clock clock;

    public AuditLog(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Adds the deed to its chain; fails the transaction when that can't be done. */
    public void append(AuditEvent event) {
        try (Connection connection = dataSource.getConnection()) {
            Head head = lockHead(connection, event.chain());
            // PostgreSQL keeps microseconds: what is hashed must be what is read back.
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long seq = head.seq() + 1;
            String hash = AuditHash.of(head.hash(), seq, at, event);
            insert(connection, event, seq, at, head.hash(), hash);
            moveHead(connection, event.chain(), new Head(seq, hash));
        } catch (SQLException e) {
            throw new AuditFailed("The deed " + event.action() + " could not be recorded", e);
        }
    }

    private record Head(long seq, String hash) {}

    private static Head lockHead(Connection connection, String chain) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(FIRST_HEAD)) {
            first.setString(1, chain);
            first.setString(2, AuditHash.GENESIS);
            first.executeUpdate();
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD)) {
            lock.setString(1, chain);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("The head of chain " + chain + " is missing");
                }
                return new Head(row.getLong("seq"), row.getString("hash"));
            }
        }
    }

    private static void insert(
            Connection connection, AuditEvent event, long seq, Instant at, String previous, String hash)
            throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, event.chain());
            append.setLong(2, seq);
            append.setObject(3, at.atOffset(ZoneOffset.UTC));
            append.setString(4, event.actor());
            append.setString(5, event.action());
            append.setString(6, event.subject());
            append.setString(7, event.before());
            append.setString(8, event.after());
            append.setString(9, event.reason());
            append.setString(10, event.requestId());
            append.setString(11, previous);
            append.setString(12, hash);
            append.executeUpdate();
        }
    }

    private static void moveHead(Connection connection, String chain, Head head) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, head.seq());
            move.setString(2, head.hash());
            move.setString(3, chain);
            move.executeUpdate();
        }
    }
}
