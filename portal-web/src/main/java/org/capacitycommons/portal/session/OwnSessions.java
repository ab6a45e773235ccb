package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.qute.TemplateData;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;

/** Where somebody is signed in, for that person to see and to end: here and at the identity provider. */
@ApplicationScoped
public class OwnSessions {
    private static final String COOKIE = "q_session";
    private static final int HANDLE_BYTES = 12;

    private final OpenSessions sessions;
    private final ProviderSessions provider;
    private final SessionConfig config;
    private final Seal seal;
    private final CurrentVertxRequest current;

    OwnSessions(
            DataSource database,
            SessionConfig config,
            Clock clock,
            ProviderSessions provider,
            CurrentVertxRequest current) {
        this.sessions = new OpenSessions(database, clock);
        this.provider = provider;
        this.config = config;
        this.seal = new Seal(config.key(), "tokens");
        this.current = current;
    }

    /**
     * One session.
     *
     * @param handle names it in a form; it opens nothing
     * @param here whether it is the one of this request
     */
    @TemplateData
    public record OwnSession(String handle, Instant since, Instant lastSeen, boolean here) {}

    /** How long a session lives: unused, and at most. */
    @TemplateData
    public record Limits(long idleMinutes, long hours) {}

    /** What became of the wish to end sessions. */
    public enum Outcome {
        ENDED,
        /** Ended here, but the identity provider could not be told: who sits at that browser may still get in. */
        ENDED_HERE_ONLY
    }

    /** The sessions of a person, the last used first; a session and the refreshed one in its place are one. */
    public List<OwnSession> of(String subject) {
        List<OpenSessions.Kept> kept = sessions.of(subject);
        String here = hereAmong(kept);
        var seen = new HashSet<String>();
        return kept.stream()
                .filter(k -> seen.add(identity(k)))
                .map(k -> new OwnSession(
                        handle(k), k.since(), k.lastSeen(), identity(k).equals(here)))
                .toList();
    }

    /** What holds for administrators and auditors, or for everybody else. */
    public Limits limits(boolean admin) {
        return admin
                ? new Limits(
                        config.adminIdle().toMinutes(), config.adminAbsolute().toHours())
                : new Limits(config.idle().toMinutes(), config.absolute().toHours());
    }

    /** Ends one session of a person; one that has ended meanwhile is no fault. */
    public Outcome end(String subject, String handle) {
        return end(
                subject,
                sessions.of(subject).stream()
                        .filter(k -> handle(k).equals(handle))
                        .toList());
    }

    /** Ends every session of a person, this one too. */
    public Outcome endAll(String subject) {
        Outcome outcome = end(subject, sessions.of(subject));
        // One that was refreshed between the question and the answer.
        sessions.endAll(subject);
        return outcome;
    }

    private Outcome end(String subject, List<OpenSessions.Kept> kept) {
        boolean everywhere = true;
        for (OpenSessions.Kept session : kept) {
            everywhere &= refreshToken(session).map(provider::end).orElse(false);
            sessions.end(subject, session.nameHash());
            if (!session.providerSession().isEmpty()) {
                sessions.endOf(session.providerSession());
            }
        }
        return everywhere ? Outcome.ENDED : Outcome.ENDED_HERE_ONLY;
    }

    private Optional<String> refreshToken(OpenSessions.Kept session) {
        byte[] name = HexFormat.of().parseHex(session.nameHash());
        return seal.open(HexFormat.of().parseHex(session.sealedTokens()), name)
                .map(TokenBytes::read)
                .map(AuthorizationCodeTokens::getRefreshToken);
    }

    private String hereAmong(List<OpenSessions.Kept> kept) {
        Cookie sent = current.getCurrent().request().getCookie(COOKIE);
        String hash = sent == null ? "" : HexFormat.of().formatHex(Seal.sha256(sent.getValue()));
        return kept.stream()
                .filter(k -> k.nameHash().equals(hash))
                .map(OwnSessions::identity)
                .findFirst()
                .orElse("");
    }

    private static String identity(OpenSessions.Kept session) {
        return session.providerSession().isEmpty() ? session.nameHash() : session.providerSession();
    }

    static String handle(OpenSessions.Kept session) {
        return HexFormat.of().formatHex(Seal.sha256(identity(session)), 0, HANDLE_BYTES);
    }
}
