package org.capacitycommons.launcher.progress;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProgressTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @ParameterizedTest
    @CsvSource({"0, 100, 0", "50, 100, 50", "100, 100, 100", "130, 100, 100", "0, 0, 100", "1, 3, 33"})
    void bar_staysBetweenNothingAndAll(long done, long all, int percent) {
        String bar = ProgressBar.render(done, all);

        assertThat(bar)
                .endsWith("%3d %%".formatted(percent))
                .hasSize(ProgressBar.render(0, 100).length());
        assertThat(bar.chars().filter(c -> c == '#').count()).isEqualTo(percent * 30L / 100);
    }

    @Test
    void barInALog_speaksEveryTenSecondsOnly() {
        var clock = new MovableClock();
        var bar = new ProgressBar(new Terminal(out, false), clock);

        bar.show(1, 10, "too early");
        clock.forward(Duration.ofSeconds(10));
        bar.show(5, 10, "after ten seconds");
        bar.show(6, 10, "too early again");

        assertThat(bytes.toString(UTF_8)).contains("after ten seconds").doesNotContain("too early");
    }

    @Test
    void barAtATerminal_isRewrittenInPlace() {
        var bar = new ProgressBar(new Terminal(out, true), NOON);

        bar.show(1, 10, "1 record");
        bar.show(2, 10, "2 records");

        assertThat(bytes.toString(UTF_8)).contains("\r").contains("2 records").doesNotContain("\n");
    }

    @Test
    void step_tellsHowLongItTook() throws InterruptedException {
        new Steps(new Terminal(out, false), NOON).run("PostgreSQL", () -> {});

        assertThat(bytes.toString(UTF_8))
                .isEqualTo("  PostgreSQL .................................. 0.0 s" + System.lineSeparator());
    }

    @Test
    void failedStep_saysSoAndLetsTheFailureThrough() {
        var steps = new Steps(new Terminal(out, false), NOON);

        assertThatThrownBy(() -> steps.run("Keycloak", () -> {
                    throw new InterruptedException("stopped");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(bytes.toString(UTF_8)).contains("Keycloak").contains("did not finish");
    }

    @ParameterizedTest
    @CsvSource({"400, 0.4 s", "12340, 12.3 s", "59999, 60.0 s", "125000, 2 min 05 s"})
    void elapsedTime_readsLikeAPersonSaysIt(long milliseconds, String text) {
        assertThat(Elapsed.of(Duration.ofMillis(milliseconds))).isEqualTo(text);
    }

    private static final class MovableClock extends Clock {

        private Instant now = NOON.instant();

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
