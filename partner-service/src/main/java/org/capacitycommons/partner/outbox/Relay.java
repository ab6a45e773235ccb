package org.capacitycommons.partner.outbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.capacitycommons.partner.security.SystemWork;

/**
 * Does what waits in the outbox. Each errand is in the hands of one replica at a time; one that died on the way is taken
 * up again by another. A delivery that fails is tried again with growing waits and ends as a dead letter.
 */
@Singleton
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 20;

    /** Longer than any delivery takes with all its own time limits. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Errands errands;
    private final Map<Topic, Delivery> deliveries = new EnumMap<>(Topic.class);

    Relay(Errands errands, @Any Instance<Delivery> known) {
        this.errands = errands;
        known.forEach(delivery -> deliveries.put(delivery.topic(), delivery));
    }

    @Scheduled(
            every = "{commons.outbox.every}",
            delayed = "10s",
            identity = "deliver",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        deliverAll();
    }

    /** Does all that is due now. */
    public void deliverAll() {
        SystemWork.run(() -> {
            List<Errands.Claimed> due = claim();
            while (!due.isEmpty()) {
                due.forEach(this::deliver);
                due = claim();
            }
        });
    }

    private List<Errands.Claimed> claim() {
        return QuarkusTransaction.requiringNew().call(() -> errands.claim(BATCH, LEASE));
    }

    private void deliver(Errands.Claimed claimed) {
        Errand errand = claimed.errand();
        try {
            Delivery delivery = deliveries.get(errand.topic());
            if (delivery == null) {
                throw new Undeliverable("Nobody delivers " + errand.topic());
            }
            delivery.deliver(errand);
            QuarkusTransaction.requiringNew().run(() -> errands.done(claimed));
        } catch (Undeliverable hopeless) {
            fail(claimed, hopeless, true);
        } catch (RuntimeException failed) {
            fail(claimed, failed, false);
        }
    }

    private void fail(Errands.Claimed claimed, RuntimeException failure, boolean hopeless) {
        LOG.warnf(
                "Errand %d (%s) failed: %s",
                claimed.errand().id(), claimed.errand().topic(), failure);
        QuarkusTransaction.requiringNew().run(() -> errands.failed(claimed, reason(failure), hopeless));
    }

    /** Without what a library puts into its messages: addresses of people end up there. */
    private static String reason(RuntimeException failure) {
        return failure instanceof Undeliverable told ? String.valueOf(told.getMessage()) : causes(failure);
    }

    private static String causes(Throwable failure) {
        StringBuilder names = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable cause = failure.getCause(); cause != null && names.length() < 300; cause = cause.getCause()) {
            names.append(" < ").append(cause.getClass().getSimpleName());
        }
        return names.toString();
    }
}
