package org.capacitycommons.portal.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of a session in the database, sealed, instead of in the cookie: a session ends on every replica at
 * once, and the cookie stays small.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class SessionTokens implements TokenStateManager {
    /** Keycloak comes back here when a visitor signs out. */
    static final String SIGN_OUT_PATH = "/sign-out";

    private final Sessions sessions;
    private final SessionConfig config;
    private final Seal seal;
    private final Clock clock;

    SessionTokens(DataSource database, SessionConfig config, Clock clock) {
        this.sessions = new Sessions(database, clock);
        this.config = config;
        this.seal = new Seal(config.key(), "tokens");
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext routing,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return request.runBlocking(() -> open(tokens));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext routing,
            OidcTenantConfig tenant,
            String name,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return request.runBlocking(() -> {
            try {
                return tokensOf(name);
            } catch (SessionStoreGone gone) {
                gone.mark(routing);
                throw gone;
            }
        });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext routing, OidcTenantConfig tenant, String name, OidcRequestContext<Void> request) {
        SessionStoreGone unread = SessionStoreGone.in(routing);
        if (unread != null) {
            // The extension takes a session that could not be read for a bad one and wants it gone: it stays.
            return Uni.createFrom().failure(unread);
        }
        boolean signingOut = SIGN_OUT_PATH.equals(routing.normalizedPath());
        return request.runBlocking(() -> end(name, signingOut));
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        sessions.sweep();
    }

    String open(AuthorizationCodeTokens tokens) {
        String name = RandomName.make();
        byte[] hash = Seal.sha256(name);
        JsonObject claims = claims(tokens.getAccessToken());
        JsonArray roles = claims.getJsonArray("roles", new JsonArray());
        boolean admin = roles.contains("admin") || roles.contains("auditor");
        Duration absolute = admin ? config.adminAbsolute() : config.absolute();
        // A refreshed session counts from the sign-in, not from the refresh.
        Instant signedIn = Instant.ofEpochSecond(
                claims.getLong("auth_time", clock.instant().getEpochSecond()));
        var lifetime = new Sessions.Lifetime(admin ? config.adminIdle() : config.idle(), signedIn.plus(absolute));
        var signIn = new Sessions.SignIn(claims.getString("sub", ""), claims.getString("sid", ""), signedIn);
        sessions.open(hash, signIn, seal.close(TokenBytes.of(tokens), hash), lifetime);
        return name;
    }

    private AuthorizationCodeTokens tokensOf(String name) {
        byte[] hash = Seal.sha256(name);
        return sessions.use(hash)
                .flatMap(box -> seal.open(box, hash))
                .map(TokenBytes::read)
                .orElseThrow(() -> new AuthenticationFailedException("this session has ended"));
    }

    private @Nullable Void end(String name, boolean signingOut) {
        byte[] hash = Seal.sha256(name);
        if (signingOut) {
            sessions.close(hash);
        } else {
            sessions.retire(hash);
        }
        return null;
    }

    /** The claims of a token that Keycloak has just handed out over the back channel; its signature is checked later. */
    private static JsonObject claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            // Without its claims an administrator's session would live as long as anybody's.
            throw new IllegalStateException("the access token cannot be read");
        }
        return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }
}
