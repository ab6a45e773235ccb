package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** Stands for the identity provider: the service trusts tokens that were signed with this key. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {
    static final KeyPair PAIR = generate();
    static final String ID = "test-key";

    private @Nullable HttpServer server;

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            provider.createContext("/keys", exchange -> {
                byte[] keys = keySet().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            provider.start();
            server = provider;
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + provider.getAddress().getPort(),
                    "quarkus.oidc.discovery-enabled",
                    "false",
                    "quarkus.oidc.jwks-path",
                    "/keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keySet() {
        RSAPublicKey key = (RSAPublicKey) PAIR.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** As JSON Web Keys write numbers: without the byte that only holds the sign. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
