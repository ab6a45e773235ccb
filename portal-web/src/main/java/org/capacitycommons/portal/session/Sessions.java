package org.capacitycommons.portal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of sessions. A session is found by the hash of the name that the browser holds. */
final class Sessions {
    /** A session that made way for a refreshed one serves the requests that are still under way. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Kept forms of one person: enough for the windows that somebody has open. */
    static final int MOST_FORMS_OF_ONE = 10;

    /** Kept forms of all people: at 256 KB each at most, they fit on the smallest disk. */
    static final int MOST_FORMS = 10_000;

    private final DataSource database;
    private final Clock clock;

    Sessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long a session lives: unused, and at most. */
    record Lifetime(Duration idle, Instant absoluteExpiry) {}

    void open(byte[] nameHash, String subject, byte[] sealedTokens, Lifetime lifetime) {
        Instant now = clock.instant();
        run(
                "insert into portal_session values (?, ?, ?, ?, ?, ?)",
                nameHash,
                subject,
                sealedTokens,
                now,
                now.plus(lifetime.idle()),
                lifetime.absoluteExpiry());
    }

    /** The sealed tokens of a live session, which thereby stays alive for another idle time. */
    Optional<byte[]> use(byte[] nameHash) {
        Instant now = clock.instant();
        String sql = """
                update portal_session
                   set last_seen = ?, idle_until = ? + (idle_until - last_seen)
                 where name_hash = ? and idle_until > ? and absolute_expiry > ?
             returning sealed_tokens""";
        return ask(sql, now, now, nameHash, now, now);
    }

    /** Ends a session soon: a refreshed one takes its place. */
    void retire(byte[] nameHash) {
        Instant end = clock.instant().plus(OVERLAP);
        run("update portal_session set absolute_expiry = least(absolute_expiry, ?) where name_hash = ?", end, nameHash);
    }

    /** Ends a session now. */
    void close(byte[] nameHash) {
        run("delete from portal_session where name_hash = ?", (Object) nameHash);
    }

    /** Removes what nobody can use any more. */
    void sweep() {
        Instant now = clock.instant();
        run("delete from portal_session where absolute_expiry < ? or idle_until < ?", now, now);
        run("delete from rescued_form where expires_at < ?", now);
    }

    /** Keeps a form for its owner, in place of the owner's oldest ones; says no when there is no room for more. */
    boolean rescue(byte[] nameHash, String owner, byte[] sealedForm, Instant expiresAt) {
        String keep = """
                insert into rescued_form (name_hash, owner, sealed_form, expires_at)
                select ?, ?, ?, ? where (select count(*) from rescued_form) < ?""";
        String trim = """
                delete from rescued_form where name_hash in (
                    select name_hash from rescued_form where owner = ? order by expires_at desc, name_hash offset ?)""";
        boolean kept = run(keep, nameHash, owner, sealedForm, expiresAt, MOST_FORMS) == 1;
        run(trim, owner, MOST_FORMS_OF_ONE);
        return kept;
    }

    /** A kept form, handed out once. */
    Optional<byte[]> takeRescued(byte[] nameHash) {
        return ask(
                "delete from rescued_form where name_hash = ? and expires_at > ? returning sealed_form",
                nameHash,
                clock.instant());
    }

    private int run(String sql, Object... values) {
        return twice(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = filled(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private Optional<byte[]> ask(String sql, Object... values) {
        return twice(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = filled(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
            }
        });
    }

    /** One statement. */
    @FunctionalInterface
    private interface Statement<T> {
        T execute() throws SQLException;
    }

    /** A pooled connection may have died with the server that it led to; a second one shows whether there is a new one. */
    private static <T> T twice(Statement<T> statement) {
        try {
            return statement.execute();
        } catch (SQLException stale) {
            try {
                return statement.execute();
            } catch (SQLException gone) {
                gone.addSuppressed(stale);
                throw new SessionStoreGone(gone);
            }
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
