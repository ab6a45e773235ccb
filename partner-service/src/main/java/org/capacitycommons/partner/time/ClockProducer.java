package org.capacitycommons.partner.time;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The only place that asks the machine for the time. */
class ClockProducer {
    /** PostgreSQL keeps microseconds: a finer reading would differ from the same value read back. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
