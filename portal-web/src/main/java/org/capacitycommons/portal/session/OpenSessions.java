package org.capacitycommons.portal.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** The sessions of a person, found by the person or by the identity provider's session, not by a browser's cookie. */
final class OpenSessions {
    private final Statements store;
    private final Clock clock;

    OpenSessions(DataSource database, Clock clock) {
        this.store = new Statements(database);
        this.clock = clock;
    }

    /** A live session as it is kept; bytes are given as hexadecimal digits. */
    record Kept(String nameHash, String providerSession, String sealedTokens, Instant since, Instant lastSeen) {}

    /** The live sessions of a person, the last used first. */
    List<Kept> of(String subject) {
        Instant now = clock.instant();
        String sql = """
                select name_hash, provider_session, sealed_tokens, signed_in_at, last_seen
                  from portal_session
                 where subject = ? and idle_until > ? and absolute_expiry > ?
                 order by last_seen desc, name_hash""";
        return store.rows(OpenSessions::kept, sql, subject, now, now);
    }

    /** Ends one session of a person. */
    int end(String subject, String nameHash) {
        byte[] name = HexFormat.of().parseHex(nameHash);
        return store.run("delete from portal_session where subject = ? and name_hash = ?", subject, name);
    }

    /** Ends every session of a person. */
    int endAll(String subject) {
        return store.run("delete from portal_session where subject = ?", subject);
    }

    /** Ends what belongs to a session of the identity provider. */
    int endOf(String providerSession) {
        return store.run("delete from portal_session where provider_session = ?", providerSession);
    }

    /** Takes note of a logout token; says no when it was taken before. */
    boolean takesFirst(String tokenId, Instant goodUntil) {
        String sql = "insert into taken_logout (token_id, good_until) values (?, ?) on conflict do nothing";
        return store.run(sql, tokenId, goodUntil) == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(hex(row, 1), row.getString(2), hex(row, 3), moment(row, 4), moment(row, 5));
    }

    private static String hex(ResultSet row, int column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
