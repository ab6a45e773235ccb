package org.capacitycommons.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a logout token must be before any session is ended for it: OpenID Connect Back-Channel Logout 1.0, section 2.6.
 * Whether it comes for the first time is for the store to say.
 */
final class LogoutTokens {
    /** Longer than any clock or network needs, and no longer than the store remembers a token. */
    static final Duration OLDEST = Duration.ofMinutes(3);

    private static final int SKEW_SECONDS = 15;
    private static final int LONGEST_ID = 200;
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final VerificationKeyResolver keys;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    LogoutTokens(VerificationKeyResolver keys, String issuer, String audience, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * Whose session has ended.
     *
     * @param subject the person, whose every session ends when no single one is named
     * @param session the session at the identity provider
     * @param goodUntil when the token is too old to be taken, so that nobody need remember it longer
     */
    record Logout(
            String tokenId,
            @Nullable String subject,
            @Nullable String session,
            Instant goodUntil) {}

    /** The token is not one of the identity provider's, not for us, not new, or no logout token. */
    static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }
    }

    Logout read(String token) throws Refused {
        try {
            return logout(consumer().processToClaims(token));
        } catch (InvalidJwtException broken) {
            // Its message repeats the token, which belongs in no log.
            throw new Refused("not valid: "
                    + broken.getErrorDetails().stream()
                            .map(fault -> String.valueOf(fault.getErrorCode()))
                            .collect(Collectors.joining(", ")));
        } catch (MalformedClaimException broken) {
            throw new Refused("a claim of the wrong kind");
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SKEW_SECONDS, (int) OLDEST.toSeconds())
                .setRequireJwtId()
                .build();
    }

    private static Logout logout(JwtClaims claims) throws MalformedClaimException, Refused {
        // Without these two an ID token, which every browser's sign-in leaves behind, would end sessions too.
        if (!(claims.getClaimValue("events") instanceof Map<?, ?> events)
                || !(events.get(EVENT) instanceof Map<?, ?>)) {
            throw new Refused("no logout event");
        }
        if (claims.hasClaim("nonce")) {
            throw new Refused("a nonce, so not a logout token");
        }
        String subject = text(claims.getSubject());
        String session = text(claims.getStringClaimValue("sid"));
        if (subject == null && session == null) {
            throw new Refused("neither a person nor a session");
        }
        String id = claims.getJwtId();
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new Refused("no usable id");
        }
        Instant issued = Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
        return new Logout(id, subject, session, issued.plus(OLDEST).plusSeconds(2L * SKEW_SECONDS));
    }

    private static @Nullable String text(@Nullable String claim) {
        return claim == null || claim.isBlank() ? null : claim;
    }
}
