package org.capacitycommons.portal.session;

import java.security.Key;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** The keys by which the identity provider signs, fetched when the first is needed and again when a new one appears. */
@ApplicationScoped
class ProviderKeys implements VerificationKeyResolver {
    /** A stranger's token with an unknown key must not make us ask the provider at will. */
    private static final long ASK_AGAIN_AFTER_MILLIS = 10_000;

    private final VerificationKeyResolver keys;

    ProviderKeys(@ConfigProperty(name = "portal.oidc-url") String provider) {
        var published = new HttpsJwks(provider + "/protocol/openid-connect/certs");
        published.setRefreshReprieveThreshold(ASK_AGAIN_AFTER_MILLIS);
        this.keys = new HttpsJwksVerificationKeyResolver(published);
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> around) throws UnresolvableKeyException {
        return keys.resolveKey(signature, around);
    }
}
