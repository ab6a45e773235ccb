package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpServer;

import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands for the identity provider: signs tokens with a key of this run, and shows the public half of it. */
final class TokenIssuer implements AutoCloseable {
    static final String KEYS = "/keys";
    private static final String KEY_ID = "bench";
    private static final long LIFE_SECONDS = 24 * 3600;

    private final KeyPair pair;
    private final HttpServer server;

    TokenIssuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        byte[] keys = keySet().getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(KEYS, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Somebody, for as long as a run may take. */
    record Account(String subject, String organisation, String nation, String role) {}

    String token(Account account) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = Map.of(
                "sub", account.subject(),
                "name", account.subject(),
                "azp", "portal-web",
                "aud", List.of("partner-service"),
                "org", account.organisation(),
                "nation", account.nation(),
                "org_role", "SUBMITTER",
                "roles", List.of(account.role()),
                "iat", now,
                "exp", now + LIFE_SECONDS);
        try {
            String content = part(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(US_ASCII));
            return content + "." + text(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("A token can't be signed", e);
        }
    }

    private static String part(Map<String, ?> content) throws JsonProcessingException {
        return text(Json.mapper().writeValueAsBytes(content));
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** As JSON Web Keys write numbers: without the byte that only holds the sign. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return text(Arrays.copyOfRange(bytes, bytes[0] == 0 ? 1 : 0, bytes.length));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
