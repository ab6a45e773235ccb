package org.capacitycommons.portal.session;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** An identity provider that signs logout tokens, right ones and such as somebody else would make. */
final class TestProvider extends ProviderKeys {
    static final String ISSUER = "http://127.0.0.1:1/realms/commons";
    static final String CLIENT = "portal-web";

    private final RsaJsonWebKey key = newKey("ours");

    TestProvider() {
        super(ISSUER);
    }

    /** A good token about a session. */
    String ends(String session, Instant now) {
        return token(now, claims -> claims.setClaim("sid", session));
    }

    /** A token that is good but for what is changed about it. */
    String token(Instant now, Consumer<JwtClaims> change) {
        return sign(claims(now, change), key);
    }

    /** A token under a key that the provider never had, with the name of its real one. */
    String forged(Instant now, Consumer<JwtClaims> change) {
        return sign(claims(now, change), newKey("ours"));
    }

    /** A token without any signature. */
    String unsigned(Instant now, Consumer<JwtClaims> change) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            token.setPayload(claims(now, change).toJson());
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> around) throws UnresolvableKeyException {
        if (!"ours".equals(signature.getKeyIdHeaderValue())) {
            throw new UnresolvableKeyException("no such key");
        }
        return key.getKey();
    }

    private static JwtClaims claims(Instant now, Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(CLIENT);
        claims.setIssuedAt(at(now));
        claims.setExpirationTime(at(now.plus(Duration.ofMinutes(2))));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setSubject("amina");
        claims.setClaim(
                "events", new HashMap<>(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        change.accept(claims);
        return claims;
    }

    static NumericDate at(Instant moment) {
        return NumericDate.fromSeconds(moment.getEpochSecond());
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        try {
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue("ours");
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey newKey(String name) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(name);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
