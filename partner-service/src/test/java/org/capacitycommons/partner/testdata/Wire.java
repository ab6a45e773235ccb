package org.capacitycommons.partner.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls the service over one open connection and without the machinery of assertions: for the steps that stories only
 * pass through, and for loops of thousands of calls of which only the status counts.
 */
public final class Wire {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    /**
     * One call.
     *
     * @param version the entity tag that was read, or null where none is sent
     * @param body text as it is sent, or null for none
     */
    public record Call(
            String method,
            String path,
            @Nullable String version,
            @Nullable String body) {

        public static Call get(String path) {
            return new Call("GET", path, null, null);
        }

        static Call post(String path, @Nullable String version, Map<String, ?> body) {
            return new Call("POST", path, version, text(body));
        }

        static Call put(String path, String version, Map<String, ?> body) {
            return new Call("PUT", path, version, text(body));
        }

        static String text(Map<String, ?> body) {
            try {
                return Told.JSON.writeValueAsString(body);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("This can't be written as JSON", e);
            }
        }
    }

    /** @param version the entity tag of the answer, or null for none */
    public record Answer(int status, @Nullable String version, String text) {}

    /** Makes the call, whatever comes of it. */
    public static Answer send(@Nullable Account account, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + call.path()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (account != null) {
            request.header("Authorization", "Bearer " + account.token());
        }
        if (call.version() != null) {
            request.header("If-Match", call.version());
        }
        request.method(
                call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Makes a call that has to succeed. */
    static Answer done(Account account, Call call) {
        Answer answer = send(account, call);
        assertThat(answer.status())
                .as("%s %s: %s", call.method(), call.path(), answer.text())
                .isBetween(200, 299);
        return answer;
    }

    /** A write of something whose version is read before. */
    static Answer done(Account account, Call call, String record) {
        String version = "\"v" + Steps.versionAt(Account.AUDITOR, record) + "\"";
        return done(account, new Call(call.method(), call.path(), version, call.body()));
    }
}
