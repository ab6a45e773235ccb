package org.capacitycommons.catalog.security;

import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes tokens of known clients only. The audience says for whom a token is, this says who asked for it: a token that
 * another client of the realm was given must not work here.
 */
@Singleton
class AcceptedClients implements SecurityIdentityAugmentor {
    private final Set<String> accepted;

    AcceptedClients(SecurityConfig config) {
        this.accepted = config.clients();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !accepted.contains(client(token))) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException("Token of a client that is not accepted"));
        }
        return Uni.createFrom().item(identity);
    }

    private static String client(JsonWebToken token) {
        Object azp = token.getClaim("azp");
        return azp == null ? "" : azp.toString();
    }
}
