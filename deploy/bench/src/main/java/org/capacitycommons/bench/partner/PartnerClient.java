package org.capacitycommons.bench.partner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.launcher.state.Json;

/** Callers over HTTP who keep their connections. */
final class PartnerClient {
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PartnerClient(URI address) {
        this.address = address;
    }

    record Answer(int status, String text) {
        JsonNode json() throws IOException {
            return Json.mapper().readTree(text);
        }
    }

    /** Fails on anything but 200: an answer that is a refusal must not count as a fast one. */
    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request(path).timeout(Duration.ofMinutes(1)).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("%d for %s".formatted(answer.statusCode(), path));
        }
        return answer.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Json.mapper().readTree(get(path));
    }

    /** A long answer, to be read piece by piece. */
    InputStream stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("%d for %s".formatted(answer.statusCode(), path));
        }
        return answer.body();
    }

    /** A write of somebody; whatever it is answered. */
    Answer write(String method, String path, String token, @Nullable Long version, String body)
            throws IOException, InterruptedException {
        return write(method, path, token, version, body, UUID.randomUUID().toString());
    }

    Answer write(String method, String path, String token, @Nullable Long version, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"v" + version + "\"");
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }
}
