package org.capacitycommons.launcher.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.progress.ProgressBar;
import org.capacitycommons.launcher.progress.Terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportCommandTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private CatalogStub catalog;
    private Path file;

    @BeforeEach
    void startStub() throws IOException {
        catalog = new CatalogStub();
        file = Files.writeString(folder.resolve("api.json"), "{\"providers\": []}");
    }

    @AfterEach
    void stopStub() {
        catalog.close();
    }

    @Test
    void acceptedFile_isFollowedToItsSummary() throws InterruptedException {
        catalog.thenAnswers("""
                {"id": "i-1", "state": "RUNNING", "bytesTotal": 100, "bytesRead": 40, "read": 2100}""", """
                {"id": "i-1", "state": "SUCCEEDED", "bytesTotal": 100, "bytesRead": 100, "read": 5276,
                 "added": 5270, "changed": 2, "unchanged": 3, "vanished": 0, "rejected": 1, "unmatched": 4000,
                 "rejections": [{"place": "providers/x/models/y", "reason": "no price"}], "message": null}""");

        assertThat(command().run("models.dev", file)).isZero();

        assertThat(printed())
                .contains(" 40 %")
                .contains("The file was taken.")
                .containsPattern("added +5,270")
                .containsPattern("unchanged +3")
                .contains("providers/x/models/y: no price")
                .doesNotContain("more;");
    }

    @Test
    void file_isSentWholeWithTokenSourceAndKey() throws InterruptedException {
        catalog.thenAnswers("{\"id\": \"i-1\", \"state\": \"SUCCEEDED\"}");

        command().run("models.dev", file);

        assertThat(catalog.received()).isEqualTo("{\"providers\": []}");
        assertThat(catalog.query()).isEqualTo("source=models.dev");
        assertThat(catalog.header("Authorization")).isEqualTo("Bearer the-token");
        assertThat(catalog.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(catalog.header("Idempotency-Key")).hasSize(36);
    }

    @Test
    void refusedRun_tellsWhyAndFails() throws InterruptedException {
        catalog.thenAnswers("""
                {"id": "i-1", "state": "REFUSED", "rejected": 3000, "message": "More than 5 % were rejected.",
                 "rejections": [{"place": "line 1", "reason": "not JSON"}]}""");

        assertThat(command().run("models.dev", file)).isEqualTo(1);

        assertThat(printed())
                .contains("The file was refused. More than 5 % were rejected.")
                .contains("and 2999 more");
    }

    @Test
    void unknownSource_isToldInTheServicesWords() {
        catalog.refuses(400, """
                {"type": "/problems/unknown-source", "title": "Unknown source", "detail": "Known are: models.dev"}""");

        assertThatThrownBy(() -> command().run("modls.dev", file))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("Unknown source: Known are: models.dev");
    }

    @Test
    void missingFile_isNamedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> command().run("models.dev", folder.resolve("absent.json")))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("absent.json");
        assertThat(catalog.received()).isEmpty();
    }

    @Test
    void stoppedSuite_isToldWithWhatToDo() {
        ImportCommand command = command();
        catalog.close();

        assertThatThrownBy(() -> command.run("models.dev", file))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("./portal start");
    }

    private ImportCommand command() {
        var terminal = new Terminal(new PrintStream(bytes, true, UTF_8), true);
        HttpClient http = HttpClient.newHttpClient();
        var token = new AccessToken(http, URI.create(catalog.address() + "/realms/commons"), "a secret", NOON);
        var client = new ImportClient(http, URI.create(catalog.address()), token);
        return new ImportCommand(client, terminal, new ProgressBar(terminal, NOON), Duration.ofMillis(1));
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }
}
