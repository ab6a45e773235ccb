package org.capacitycommons.launcher.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs one step after the other and tells how long each took. While a step runs, the seconds grow in place at a
 * terminal; in a log a line appears every ten seconds, so that silence never looks like a hang.
 */
public final class Steps {

    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final int TITLE_WIDTH = 44;

    private final Terminal terminal;
    private final Clock clock;

    public Steps(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** What a step does; interrupting it is how Ctrl-C ends a start. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** Runs a step, and lets a failure through after marking the step as failed. */
    public void run(String title, Work work) throws InterruptedException {
        Instant begin = clock.instant();
        Thread ticker = Thread.ofVirtual().start(() -> tick(title, begin));
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            ticker.interrupt();
            String end = done ? Elapsed.of(since(begin)) : "did not finish (" + Elapsed.of(since(begin)) + ")";
            terminal.line(row(title, end));
        }
    }

    private void tick(String title, Instant begin) {
        Instant nextLine = begin.plus(LINE_EVERY);
        try {
            while (true) {
                terminal.passing(row(title, Elapsed.wholeSeconds(since(begin))));
                Thread.sleep(Duration.ofSeconds(1));
                if (!terminal.interactive() && !clock.instant().isBefore(nextLine)) {
                    terminal.line(row(title, "… " + Elapsed.wholeSeconds(since(begin))));
                    nextLine = nextLine.plus(LINE_EVERY);
                }
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, clock.instant());
    }

    static String row(String title, String end) {
        int dots = Math.max(3, TITLE_WIDTH - title.length());
        return "  " + title + " " + ".".repeat(dots) + " " + end;
    }
}
