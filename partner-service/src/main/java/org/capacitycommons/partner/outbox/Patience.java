package org.capacitycommons.partner.outbox;

import java.time.Duration;

/** How long an errand waits between two tries, and when somebody has to look. */
final class Patience {
    /** With these waits, the last try is more than a day after the first: long enough for an outage over night. */
    static final int TRIES = 16;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private Patience() {}

    /** The wait after so many tries, doubled with each of them. */
    static Duration after(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    static boolean isOver(int tries) {
        return tries >= TRIES;
    }
}
