package org.capacitycommons.launcher.suite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.progress.Steps;
import org.capacitycommons.launcher.progress.Terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WatchTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FragilePart part = new FragilePart();
    private final Watch watch =
            new Watch(List.of(part), new Steps(new Terminal(new PrintStream(bytes, true, UTF_8), false), NOON), NOON);

    @Test
    void livingPart_isLeftAlone() throws InterruptedException {
        part.start();

        watch.look();

        assertThat(part.starts).isEqualTo(1);
    }

    @Test
    void endedPart_isStartedAgainAndThePersonIsTold() throws InterruptedException {
        watch.look();

        assertThat(part.process()).isPresent();
        assertThat(bytes.toString(UTF_8)).contains("fragile ended by itself");
    }

    @Test
    void partThatKeepsEnding_isGivenUp() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            watch.look();
            part.stop();
        }

        assertThatThrownBy(watch::look).isInstanceOf(LauncherFailure.class).hasMessageContaining("fragile");
        assertThat(part.starts).isEqualTo(3);
    }

    /** Runs as this very JVM, so that there is a living process to look at. */
    private static final class FragilePart implements Part {

        private Optional<ProcessHandle> process = Optional.empty();
        private int starts;

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public void start() {
            starts++;
            process = Optional.of(ProcessHandle.current());
        }

        @Override
        public Optional<ProcessHandle> process() {
            return process;
        }

        @Override
        public boolean isReady() {
            return process.isPresent();
        }

        @Override
        public void stop() {
            process = Optional.empty();
        }
    }
}
