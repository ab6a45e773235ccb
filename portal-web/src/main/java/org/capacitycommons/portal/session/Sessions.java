package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final Statements store;
    private final Clock clock;

    Sessions(DataSource database, Clock clock) {
        this.store = new Statements(database);
        this.clock = clock;
    }

    /** How long a session lives: unused, and at most. */
    record Lifetime(Duration idle, Instant absoluteExpiry) {}

    /**
     * Who has signed in, and when.
     *
     * @param providerSession the session at the identity provider, which outlives every refreshed one here
     */
    record SignIn(String subject, String providerSession, Instant at) {}

    void open(byte[] nameHash, SignIn signIn, byte[] sealedTokens, Lifetime lifetime) {
        Instant now = clock.instant();
        String sql = """
                insert into portal_session (name_hash, subject, sealed_tokens, last_seen, idle_until, absolute_expiry,
                                            provider_session, signed_in_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""";
        store.run(
                sql,
                nameHash,
                signIn.subject(),
                sealedTokens,
                now,
                now.plus(lifetime.idle()),
                lifetime.absoluteExpiry(),
                signIn.providerSession(),
                signIn.at());
    }

    /** The sealed tokens of a live session, which thereby stays alive for another idle time. */
    Optional<byte[]> use(byte[] nameHash) {
        Instant now = clock.instant();
        String sql = """
                update portal_session
                   set last_seen = ?, idle_until = ? + (idle_until - last_seen)
                 where name_hash = ? and idle_until > ? and absolute_expiry > ?
             returning sealed_tokens""";
        return store.bytes(sql, now, now, nameHash, now, now);
    }

    /** Ends a session soon: a refreshed one takes its place. */
    void retire(byte[] nameHash) {
        Instant end = clock.instant().plus(OVERLAP);
        store.run(
                "update portal_session set absolute_expiry = least(absolute_expiry, ?) where name_hash = ?",
                end,
                nameHash);
    }

    /** Ends a session now. */
    void close(byte[] nameHash) {
        store.run("delete from portal_session where name_hash = ?", (Object) nameHash);
    }

    /** Removes what nobody can use any more. */
    void sweep() {
        Instant now = clock.instant();
        store.run("delete from portal_session where absolute_expiry < ? or idle_until < ?", now, now);
        store.run("delete from rescued_form where expires_at < ?", now);
        store.run("delete from taken_logout where good_until < ?", now);
    }

    /** Keeps a form for its owner, in place of the owner's oldest ones; says no when there is no room for more. */
    boolean rescue(byte[] nameHash, String owner, byte[] sealedForm, Instant expiresAt) {
        String keep = """
                insert into rescued_form (name_hash, owner, sealed_form, expires_at)
                select ?, ?, ?, ? where (select count(*) from rescued_form) < ?""";
        String trim = """
                delete from rescued_form where name_hash in (
                    select name_hash from rescued_form where owner = ? order by expires_at desc, name_hash offset ?)""";
        boolean kept = store.run(keep, nameHash, owner, sealedForm, expiresAt, MOST_FORMS) == 1;
        store.run(trim, owner, MOST_FORMS_OF_ONE);
        return kept;
    }

    /** A kept form, handed out once. */
    Optional<byte[]> takeRescued(byte[] nameHash) {
        return store.bytes(
                "delete from rescued_form where name_hash = ? and expires_at > ? returning sealed_form",
                nameHash,
                clock.instant());
    }
}
