package org.capacitycommons.launcher.suite;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.progress.Terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResetCommandTest {

    @TempDir
    Path folder;

    private final Terminal silent = new Terminal(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), false);
    private Settings settings;
    private Path data;

    @BeforeEach
    void fillHome() throws IOException {
        settings = Settings.of(folder, folder, Map.of());
        settings.home().create();
        data = Files.writeString(settings.home().postgres().resolve("data"), "projects");
        Files.writeString(settings.home().secretsFile(), "{}");
        Files.writeString(settings.home().folder().resolve("notes.txt"), "mine");
    }

    @Test
    void consent_deletesDataAndSecretsAndNothingElse() {
        assertThat(reset("delete").run(false)).isZero();

        assertThat(data).doesNotExist();
        assertThat(settings.home().secretsFile()).doesNotExist();
        assertThat(settings.home().folder().resolve("notes.txt")).hasContent("mine");
        assertThat(settings.home().programs()).exists();
    }

    @Test
    void anyOtherAnswer_keepsEverything() {
        assertThat(reset("yes").run(false)).isEqualTo(1);
        assertThat(reset("").run(false)).isEqualTo(1);

        assertThat(data).hasContent("projects");
    }

    @Test
    void runningSuite_isNotReset() throws IOException {
        try (var _ = SuiteLock.take(settings.home().run()).orElseThrow()) {
            assertThat(Files.exists(settings.home().run().resolve("lock"))).isTrue();
            assertThatThrownBy(() -> reset("delete").run(true)).isInstanceOf(LauncherFailure.class);
        }
        assertThat(data).hasContent("projects");
    }

    private ResetCommand reset(String answer) {
        return new ResetCommand(settings, silent, new BufferedReader(new StringReader(answer)));
    }
}
