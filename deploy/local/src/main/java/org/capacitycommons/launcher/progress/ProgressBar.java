package org.capacitycommons.launcher.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bar that fills. In a log, where nothing can be redrawn, it is a line every ten seconds. */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Clock clock;
    private Instant nextLine;

    public ProgressBar(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.nextLine = clock.instant().plus(LINE_EVERY);
    }

    /** Shows how much is done; more than everything is everything, and of nothing all is done. */
    public void show(long done, long all, String note) {
        String text = render(done, all) + "  " + note;
        if (terminal.interactive()) {
            terminal.passing(text);
        } else if (!clock.instant().isBefore(nextLine)) {
            terminal.line(text);
            nextLine = clock.instant().plus(LINE_EVERY);
        }
    }

    static String render(long done, long all) {
        long percent = all <= 0 ? 100 : Math.clamp(done * 100 / all, 0, 100);
        int full = (int) (percent * WIDTH / 100);
        return "  [%s%s] %3d %%".formatted("#".repeat(full), "-".repeat(WIDTH - full), percent);
    }
}
