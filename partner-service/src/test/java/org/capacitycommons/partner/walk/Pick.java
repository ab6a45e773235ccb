package org.capacitycommons.partner.walk;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws a record to go on with. */
final class Pick {
    /** So many records are walked on at a time; older ones stay as they are, and are looked at again. */
    private static final int ALIVE = 16;

    private final RandomGenerator random;

    Pick(RandomGenerator random) {
        this.random = random;
    }

    /** Mostly one of the last, sometimes any. */
    <T> T lately(List<T> all) {
        int first = random.nextInt(10) == 0 ? 0 : Math.max(0, all.size() - ALIVE);
        return all.get(first + random.nextInt(all.size() - first));
    }
}
