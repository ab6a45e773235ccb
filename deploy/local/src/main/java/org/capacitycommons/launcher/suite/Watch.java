package org.capacitycommons.launcher.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.capacitycommons.launcher.LauncherFailure;
import org.capacitycommons.launcher.process.Part;
import org.capacitycommons.launcher.progress.Steps;

/** Looks after the parts while the suite runs, and starts one again that ended by itself, though not for ever. */
final class Watch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final List<Part> parts;
    private final Steps steps;
    private final Clock clock;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    Watch(List<Part> parts, Steps steps, Clock clock) {
        this.parts = parts;
        this.steps = steps;
        this.clock = clock;
    }

    /** Returns only by being interrupted, or by giving up on a part. */
    void untilInterrupted() throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK_EVERY);
            look();
        }
    }

    void look() throws InterruptedException {
        for (Part part : parts) {
            if (part.process().isEmpty()) {
                restart(part);
            }
        }
    }

    private void restart(Part part) throws InterruptedException {
        Deque<Instant> times = restarts.computeIfAbsent(part.name(), _ -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && times.peek().isBefore(now.minus(WITHIN))) {
            times.remove();
        }
        if (times.size() == RESTARTS) {
            throw new LauncherFailure("%s ended by itself %d times within %d minutes. Its log says why."
                    .formatted(part.name(), RESTARTS + 1, WITHIN.toMinutes()));
        }
        times.add(now);
        // Stopping first clears what the ended process left behind, such as a lock.
        part.stop();
        steps.run(part.name() + " ended by itself, starting again", part::start);
    }
}
