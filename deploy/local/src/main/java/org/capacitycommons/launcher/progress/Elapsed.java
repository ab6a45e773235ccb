package org.capacitycommons.launcher.progress;

import java.time.Duration;
import java.util.Locale;

/** A length of time as a person reads it: 0.4 s, 12.3 s, 2 min 05 s. */
final class Elapsed {

    private Elapsed() {}

    static String of(Duration duration) {
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    static String wholeSeconds(Duration duration) {
        return duration.toMinutes() == 0 ? duration.toSeconds() + " s" : of(duration);
    }
}
