package org.capacitycommons.launcher.identity;

import java.io.IOException;
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
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Keycloak's admin REST API, as far as it is used here. Paths are below {@code /admin/realms}. */
final class AdminApi {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    /** Keycloak gives its administrators tokens for one minute. */
    private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(40);

    private final HttpClient http;
    private final URI keycloak;
    private final String clientSecret;
    private final Clock clock;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    AdminApi(HttpClient http, URI keycloak, String clientSecret, Clock clock) {
        this.http = http;
        this.keycloak = keycloak;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /** Empty when there is nothing at this path. */
    Optional<JsonNode> find(String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(json(accepted(answer, path)));
    }

    JsonNode get(String path) throws InterruptedException {
        return json(accepted(send(request(path).GET()), path));
    }

    void post(String path, JsonNode body) throws InterruptedException {
        accepted(send(request(path).POST(BodyPublishers.ofString(body.toString()))), path);
    }

    void put(String path, JsonNode body) throws InterruptedException {
        accepted(send(request(path).PUT(BodyPublishers.ofString(body.toString()))), path);
    }

    void delete(String path) throws InterruptedException {
        accepted(send(request(path).DELETE()), path);
    }

    void delete(String path, JsonNode body) throws InterruptedException {
        accepted(send(request(path).method("DELETE", BodyPublishers.ofString(body.toString()))), path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        return HttpRequest.newBuilder(keycloak.resolve("/admin/realms" + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private String token() throws InterruptedException {
        if (clock.instant().isAfter(tokenUntil)) {
            String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                    .formatted(KeycloakSettings.ADMIN_CLIENT, encoded(clientSecret));
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                            .timeout(ANSWER_WITHIN)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200) {
                throw new LauncherFailure(
                        "Keycloak does not know the launcher: secrets.json does not belong to this data.");
            }
            token = json(answer).path("access_token").asText();
            tokenUntil = clock.instant().plus(TOKEN_USED_FOR);
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new LauncherFailure(
                    "Keycloak stopped answering while its realm was set up: run ./portal start again.", gone);
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer, String path) {
        if (answer.statusCode() / 100 != 2) {
            throw new LauncherFailure("Keycloak refused %s with status %d: %s"
                    .formatted(path, answer.statusCode(), reason(answer.body())));
        }
        return answer;
    }

    private static String reason(String body) {
        try {
            JsonNode json = Json.mapper().readTree(body);
            return json.path("errorMessage").asText(json.path("error").asText("no reason given"));
        } catch (IOException notJson) {
            return "no reason given";
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException notJson) {
            throw new LauncherFailure("Keycloak answered with something that is not JSON.", notJson);
        }
    }
}
