package org.capacitycommons.launcher.importing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The command line's own token, fetched again before it runs out: an import may outlast several. */
public final class AccessToken {

    private static final String CLIENT = "portal-cli";
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI issuer;
    private final String clientSecret;
    private final Clock clock;
    private String value = "";
    private Instant usableUntil = Instant.MIN;

    public AccessToken(HttpClient http, URI issuer, String clientSecret, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    String value() throws InterruptedException {
        if (!clock.instant().isBefore(usableUntil)) {
            JsonNode answer = fetch();
            value = answer.path("access_token").asText();
            usableUntil = clock.instant()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(MARGIN);
        }
        return value;
    }

    private JsonNode fetch() throws InterruptedException {
        var discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(ANSWER_WITHIN);
        URI endpoint = URI.create(send(discovery).path("token_endpoint").asText());
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(CLIENT, URLEncoder.encode(clientSecret, UTF_8));
        return send(HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure(
                        "The identity provider does not accept the command line's own account (status %d): run ./portal start again."
                                .formatted(answer.statusCode()));
            }
            return Json.mapper().readTree(answer.body());
        } catch (ConnectException notRunning) {
            throw new LauncherFailure("The suite is not running: start it with ./portal start.", notRunning);
        } catch (IOException cutShort) {
            throw new LauncherFailure("The identity provider did not answer: see ./portal status.", cutShort);
        }
    }
}
