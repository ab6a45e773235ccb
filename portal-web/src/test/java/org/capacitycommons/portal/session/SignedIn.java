package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;

/** Sessions for tests of pages, as signing in would have left them. */
@ApplicationScoped
public class SignedIn {
    private final DataSource database;
    private final Clock clock;
    private final Seal seal;

    SignedIn(DataSource database, Clock clock, SessionConfig config) {
        this.database = database;
        this.clock = clock;
        this.seal = new Seal(config.key(), "tokens");
    }

    /** Opens a session of a person in some browser. */
    public void as(String subject, String providerSession) {
        byte[] name = Seal.sha256(RandomName.make());
        var tokens = new AuthorizationCodeTokens("id", "access", "refresh-of-" + UUID.randomUUID());
        Instant now = clock.instant();
        var lifetime = new Sessions.Lifetime(Duration.ofMinutes(60), now.plus(Duration.ofHours(12)));
        new Sessions(database, clock)
                .open(
                        name,
                        new Sessions.SignIn(subject, providerSession, now),
                        seal.close(TokenBytes.of(tokens), name),
                        lifetime);
    }

    /** How many sessions a person has. */
    public int countOf(String subject) {
        return new OpenSessions(database, clock).of(subject).size();
    }

    /** What names the newest session of a person in a form. */
    public String handleOf(String subject) {
        return OwnSessions.handle(new OpenSessions(database, clock).of(subject).getFirst());
    }

    /** Ends everything. */
    public void forgetAll() {
        new Statements(database).run("delete from portal_session");
    }
}
