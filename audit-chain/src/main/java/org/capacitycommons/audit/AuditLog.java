package org.capacitycommons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    /** One statement for the row and the head that names it. */
    private static final String APPEND = """
            with moved as (update audit_head set seq = ?, hash = ? where chain = ?)
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
            insert(connection, event, at, head.hash(), new Head(seq, AuditHash.of(head.hash(), seq, at, event)));
        } catch (SQLException e) {
            throw new AuditFailed("The deed " + event.action() + " could not be recorded", e);
        }
    }

    private record Head(long seq, String hash) {}

    private static Head lockHead(Connection connection, String chain) throws SQLException {
        Optional<Head> known = lockedHead(connection, chain);
        if (known.isPresent()) {
            return known.get();
        }
        try (PreparedStatement first = connection.prepareStatement(FIRST_HEAD)) {
            first.setString(1, chain);
            first.setString(2, AuditHash.GENESIS);
            first.executeUpdate();
        }
        return lockedHead(connection, chain)
                .orElseThrow(() -> new SQLException("The head of chain " + chain + " is missing"));
    }

    private static Optional<Head> lockedHead(Connection connection, String chain) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD)) {
            lock.setString(1, chain);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() ? Optional.of(new Head(row.getLong("seq"), row.getString("hash"))) : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, AuditEvent event, Instant at, String previous, Head head)
            throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, head.seq());
            append.setString(2, head.hash());
            append.setString(3, event.chain());
            append.setString(4, event.chain());
            append.setLong(5, head.seq());
            append.setObject(6, at.atOffset(ZoneOffset.UTC));
            append.setString(7, event.actor());
            append.setString(8, event.action());
            append.setString(9, event.subject());
            append.setString(10, event.before());
            append.setString(11, event.after());
            append.setString(12, event.reason());
            append.setString(13, event.requestId());
            append.setString(14, previous);
            append.setString(15, head.hash());
            append.executeUpdate();
        }
    }
}
