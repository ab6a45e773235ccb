package org.capacitycommons.partner.statistics;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

import org.capacitycommons.partner.security.SystemWork;

/**
 * Folds what changed into the statistics, a few seconds after it changed. A change itself only notes the deployment, so
 * many ministries that report on one day do not queue for the same sums.
 */
@Singleton
class Folding {
    /** Held to the end of the transaction, on whichever replica. The number stands for this work alone. */
    private static final long LOCK = 0x5354_4154L;

    /** Deployments in one transaction. */
    private static final int BATCH = 5_000;

    private final Session entities;
    private final Clock clock;

    Folding(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            every = "{commons.statistics.every}",
            delayed = "5s",
            identity = "fold-statistics",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        SystemWork.run(() -> {
            int looked;
            do {
                looked = QuarkusTransaction.requiringNew().call(this::batch);
            } while (looked > 0);
        });
    }

    private int batch() {
        boolean mine = entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        return mine
                ? entities.createNativeQuery("select statistics_fold(:most, cast(:now as timestamptz))", Integer.class)
                        .setParameter("most", BATCH)
                        .setParameter("now", clock.instant().toString())
                        .getSingleResult()
                : 0;
    }
}
