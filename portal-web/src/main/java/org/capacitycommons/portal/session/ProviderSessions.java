package org.capacitycommons.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The sessions at the identity provider: while one lives there, its browser is let in here again unasked. */
@ApplicationScoped
class ProviderSessions {
    private static final Logger LOG = Logger.getLogger(ProviderSessions.class);

    /** The provider does not know the token any more: the session has ended already. */
    private static final int UNKNOWN_TOKEN = 400;

    private final ProviderLogoutApi api;
    private final String client;
    private final String secret;

    ProviderSessions(
            @RestClient ProviderLogoutApi api,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.api = api;
        this.client = client;
        this.secret = secret;
    }

    /** Ends the session that the token belongs to; says no when that is not certain. */
    boolean end(String refreshToken) {
        try (Response answer = api.end(client, secret, refreshToken)) {
            return answer.getStatus() < UNKNOWN_TOKEN;
        } catch (WebApplicationException refused) {
            LOG.infof(
                    "a session could not be ended at the provider: %d",
                    refused.getResponse().getStatus());
            return refused.getResponse().getStatus() == UNKNOWN_TOKEN;
        } catch (ProcessingException unreachable) {
            LOG.warnf("the identity provider does not answer: %s", unreachable.getMessage());
            return false;
        }
    }
}
