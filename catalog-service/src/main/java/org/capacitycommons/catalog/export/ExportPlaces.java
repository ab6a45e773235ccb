package org.capacitycommons.catalog.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/**
 * Who may write an export at the same time, and for how long. A reader who takes a byte a minute would otherwise keep a
 * place for ever, and one with many connections all of them.
 */
final class ExportPlaces {
    private final int atOnce;
    private final int perCaller;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    ExportPlaces(int atOnce, int perCaller, Duration longest, Clock clock) {
        this.atOnce = atOnce;
        this.perCaller = perCaller;
        this.longest = longest;
        this.clock = clock;
    }

    /** One export that is being written; closing it gives its place back. */
    final class Place implements AutoCloseable {
        private final String caller;
        private final Instant end = clock.instant().plus(longest);

        private Place(String caller) {
            this.caller = caller;
        }

        /** Ends an export that takes too long: what was sent until then is cut off, so that nobody takes it for whole. */
        void checkTime() throws ExportTooSlow {
            if (clock.instant().isAfter(end)) {
                throw new ExportTooSlow(longest);
            }
        }

        @Override
        public void close() {
            giveBack(caller);
        }
    }

    /** A place for a caller, who is told to come back when there is none. */
    synchronized Place take(String caller) {
        int own = taken.getOrDefault(caller, 0);
        if (all >= atOnce || own >= perCaller) {
            throw Refusal.of(
                    HttpProblem.TOO_MANY_REQUESTS, "As many exports as allowed are running. Try again in a minute.");
        }
        all++;
        taken.put(caller, own + 1);
        return new Place(caller);
    }

    private synchronized void giveBack(String caller) {
        all--;
        taken.computeIfPresent(caller, (_, own) -> own == 1 ? null : own - 1);
    }

    synchronized int running() {
        return all;
    }
}
