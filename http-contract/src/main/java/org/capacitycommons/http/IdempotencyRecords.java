package org.capacitycommons.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * The table {@code idempotency} of a service. Works inside the caller's transaction, so that a note and the write it
 * speaks of are one.
 */
@Singleton
public class IdempotencyRecords {
    /** In one round trip. The patience ends with the claim: what comes after it has its own. */
    private static final String CLAIM = """
            set local lock_timeout = '5s';
            insert into idempotency (subject, key, request_hash) values (?, ?, ?) on conflict do nothing;
            set local lock_timeout to default""";

    private final DataSource dataSource;

    IdempotencyRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Claims the key. False when an earlier call has finished under it; waits up to five seconds for one that still
     * runs.
     */
    boolean reserve(String subject, String key, String fingerprint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, subject);
            claim.setString(2, key);
            claim.setString(3, fingerprint);
            claim.execute();
            claim.getMoreResults();
            return claim.getUpdateCount() == 1;
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                throw Refusal.of(HttpProblem.IDEMPOTENCY_IN_PROGRESS, "Send it again with the same key in a moment.");
            }
            throw e;
        }
    }

    void complete(String subject, String key, RecordedAnswer answer) throws SQLException {
        String sql =
                "update idempotency set status = ?, location = ?, etag = ?, body = ? where subject = ? and key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setString(5, subject);
            update.setString(6, key);
            update.executeUpdate();
        }
    }

    /** The answer given before; refuses when the key was used for something else. */
    RecordedAnswer recorded(String subject, String key, String fingerprint) throws SQLException {
        String sql = "select request_hash, status, location, etag, body from idempotency where subject = ? and key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, subject);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.of(HttpProblem.IDEMPOTENCY_IN_PROGRESS, "Send it again with the same key.");
                }
                if (!row.getString("request_hash").equals(fingerprint)) {
                    throw Refusal.of(
                            HttpProblem.IDEMPOTENCY_KEY_REUSED,
                            "Use a new key for another call; the same key only repeats the same call.");
                }
                return new RecordedAnswer(
                        row.getInt("status"), row.getString("location"), row.getString("etag"), row.getString("body"));
            }
        }
    }

    /** Drops notes older than the time given; a caller may count on 72 hours. */
    public int forgetBefore(Instant time) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(time));
            return delete.executeUpdate();
        }
    }
}
