package org.capacitycommons.launcher.importing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.state.Json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The import calls of catalog-service. */
public final class ImportClient {

    private static final Duration UPLOAD_WITHIN = Duration.ofMinutes(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI catalog;
    private final AccessToken token;

    public ImportClient(HttpClient http, URI catalog, AccessToken token) {
        this.http = http;
        this.catalog = catalog;
        this.token = token;
    }

    /** Sends the file, never holding more of it than a buffer, and returns the run that now works on it. */
    ImportRun send(String source, Path file) throws InterruptedException {
        URI address = catalog.resolve("/api/v1/imports?source=" + URLEncoder.encode(source, UTF_8));
        try {
            return answer(HttpRequest.newBuilder(address)
                    .timeout(UPLOAD_WITHIN)
                    .header("Content-Type", "application/octet-stream")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException missing) {
            throw new LauncherFailure("There is no file %s.".formatted(file), missing);
        }
    }

    ImportRun state(String id) throws InterruptedException {
        try {
            return answer(HttpRequest.newBuilder(catalog.resolve("/api/v1/imports/" + URLEncoder.encode(id, UTF_8)))
                    .timeout(ANSWER_WITHIN)
                    .GET());
        } catch (FileNotFoundException impossible) {
            throw new IllegalStateException("no file is sent here", impossible);
        }
    }

    private ImportRun answer(HttpRequest.Builder request) throws FileNotFoundException, InterruptedException {
        request.header("Authorization", "Bearer " + token.value()).header("Accept", "application/json");
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw refusal(answer);
            }
            return Json.mapper().readValue(answer.body(), ImportRun.class);
        } catch (ConnectException notRunning) {
            throw new LauncherFailure("The catalogue is not running: start the suite with ./portal start.", notRunning);
        } catch (JsonProcessingException unreadable) {
            throw new LauncherFailure(
                    "The catalogue's answer cannot be read: suite and command line are of different versions.",
                    unreadable);
        } catch (IOException cutShort) {
            throw new LauncherFailure(
                    "The connection to the catalogue broke off: see ./portal status, then try again.", cutShort);
        }
    }

    private static LauncherFailure refusal(HttpResponse<String> answer) {
        JsonNode problem;
        try {
            problem = Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException notAProblem) {
            problem = Json.mapper().createObjectNode();
        }
        String title = problem.path("title").asText("refused");
        String detail = problem.path("detail").asText("");
        String sentence = detail.isBlank() ? title : title + ": " + detail;
        return new LauncherFailure(
                "The catalogue did not take the file (status %d). %s".formatted(answer.statusCode(), sentence));
    }
}
