package org.capacitycommons.partner.security;

import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** Takes tokens only from clients that we know: one that was made for another client of the realm is worth nothing. */
@Singleton
@Unremovable
class AcceptedClients implements Validator {
    private final Set<String> accepted;

    AcceptedClients(SecuritySettings settings) {
        this.accepted = settings.acceptedClients();
    }

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        String client = token.getJwtClaims().getStringClaimValue("azp");
        return client != null && accepted.contains(client) ? null : "The token was made for another client";
    }
}
