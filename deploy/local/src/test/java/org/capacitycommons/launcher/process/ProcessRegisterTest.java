package org.capacitycommons.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessRegisterTest {

    private static final String MARK = "300.5";

    @TempDir
    Path folder;

    private ProcessRegister register;
    private Process sleeper;

    @BeforeEach
    void startSleeper() throws IOException {
        register = new ProcessRegister(folder);
        sleeper = new ProcessBuilder("sleep", MARK).start();
    }

    @AfterEach
    void endSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void livingProcess_isFoundByALaterRegister() {
        register.add("sleeper", sleeper.toHandle(), MARK);

        assertThat(new ProcessRegister(folder).alive("sleeper")).get().isEqualTo(sleeper.toHandle());
    }

    @Test
    void endedProcess_isNotFound() throws InterruptedException {
        register.add("sleeper", sleeper.toHandle(), MARK);
        sleeper.destroy();
        sleeper.waitFor();

        assertThat(register.alive("sleeper")).isEmpty();
    }

    @Test
    void numberGivenToAnotherProcess_isNotOurs() throws IOException {
        register.add("sleeper", sleeper.toHandle(), MARK);
        String ours = Files.readString(folder.resolve("sleeper.json"));
        String ofAnEarlierTime = ours.replaceFirst("(\"startMark\" : \"[^\"]*)\"", "$1-earlier\"");
        Files.writeString(folder.resolve("sleeper.json"), ofAnEarlierTime);

        assertThat(ofAnEarlierTime).isNotEqualTo(ours);
        assertThat(register.alive("sleeper")).isEmpty();
    }

    @Test
    void processWithAnotherCommand_isNotOurs() {
        register.add("sleeper", sleeper.toHandle(), "-Dsuite.home=/somewhere");

        assertThat(register.alive("sleeper")).isEmpty();
    }

    @Test
    void removedProcess_isForgottenButLivesOn() {
        register.add("sleeper", sleeper.toHandle(), MARK);

        register.remove("sleeper");

        assertThat(register.alive("sleeper")).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void ending_asksFirst() {
        assertThat(Ending.end(sleeper.toHandle(), Duration.ofSeconds(5))).isTrue();
        assertThat(Liveness.isRunning(sleeper.toHandle())).isFalse();
    }

    @Test
    void ending_killsWhoDoesNotListen() throws IOException {
        Process deaf =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 0.1; done").start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");

        assertThat(Ending.end(deaf.toHandle(), Duration.ofMillis(300))).isFalse();
        assertThat(Liveness.isRunning(deaf.toHandle())).isFalse();
    }
}
