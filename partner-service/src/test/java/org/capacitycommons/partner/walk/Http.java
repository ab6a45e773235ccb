package org.capacitycommons.partner.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Calls the service as a client does. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Shorter than a token lives: a long walk outlives many. */
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(10);

    private final URI service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Fresh> tokens = new HashMap<>();

    Http(URI service) {
        this.service = service;
    }

    private record Fresh(String token, long until) {}

    /**
     * A call that can be made again.
     *
     * @param key the idempotency key, or null where none is sent
     */
    record Call(
            String method,
            String path,
            @Nullable Object body,
            @Nullable Long version,
            @Nullable String key) {
        static Call get(String path) {
            return new Call("GET", path, null, null, null);
        }

        static Call post(String path, @Nullable Object body, @Nullable Long version) {
            return new Call("POST", path, body, version, UUID.randomUUID().toString());
        }

        static Call put(String path, Object body, @Nullable Long version) {
            return new Call("PUT", path, body, version, null);
        }

        Call withVersion(@Nullable Long other) {
            return new Call(method, path, body, other, key);
        }

        boolean isWrite() {
            return !method.equals("GET");
        }
    }

    record Answer(int status, JsonNode body, String text) {
        boolean succeeded() {
            return status >= 200 && status < 300;
        }
    }

    Answer send(Call call, Actor actor) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(call.path())).header("Content-Type", "application/json");
        Supplier<String> signed = actor.token();
        if (signed != null) {
            request.header("Authorization", "Bearer " + token(actor, signed));
        }
        if (call.version() != null) {
            request.header("If-Match", "\"v" + call.version() + "\"");
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        request.method(
                call.method(),
                call.body() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(call.body())));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        JsonNode body = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body, response.body());
    }

    private String token(Actor actor, Supplier<String> signed) {
        Fresh known = tokens.get(actor.name());
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = new Fresh(signed.get(), System.nanoTime() + TOKEN_IS_FRESH.toNanos());
            tokens.put(actor.name(), known);
        }
        return known.token();
    }
}
