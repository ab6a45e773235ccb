package org.capacitycommons.portal.session;

import java.time.Clock;
import javax.sql.DataSource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the identity provider says that a session has ended: signed out elsewhere, ended by an administrator, closed
 * account. The rows go, so the session is over on every replica with the next request. The caller has no cookie and no
 * account; the signature of its token is all that counts.
 */
@Path("auth/back-channel-logout")
@RunOnVirtualThread
class BackChannelLogout {
    private static final Logger LOG = Logger.getLogger(BackChannelLogout.class);
    private static final String REFUSED = "{\"error\":\"invalid_request\"}";

    private final LogoutTokens tokens;
    private final OpenSessions sessions;

    BackChannelLogout(
            ProviderKeys keys,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "portal.oidc-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.tokens = new LogoutTokens(keys, issuer, client, clock);
        this.sessions = new OpenSessions(database, clock);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public RestResponse<String> end(MultivaluedMap<String, String> body) {
        String token = body.getFirst("logout_token");
        if (token == null) {
            return answer(400, REFUSED);
        }
        try {
            LogoutTokens.Logout logout = tokens.read(token);
            if (!sessions.takesFirst(logout.tokenId(), logout.goodUntil())) {
                throw new LogoutTokens.Refused("taken before");
            }
            LOG.infof("the identity provider has ended %d session(s)", end(logout));
            return answer(200, null);
        } catch (LogoutTokens.Refused refused) {
            LOG.warnf("a logout token was refused: %s", refused.getMessage());
            return answer(400, REFUSED);
        }
    }

    private int end(LogoutTokens.Logout logout) {
        String session = logout.session();
        String subject = logout.subject();
        if (session != null) {
            return sessions.endOf(session);
        }
        return subject == null ? 0 : sessions.endAll(subject);
    }

    private static RestResponse<String> answer(int status, @Nullable String body) {
        return ResponseBuilder.<String>create(status)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
