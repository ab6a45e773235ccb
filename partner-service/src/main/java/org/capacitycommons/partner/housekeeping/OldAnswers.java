package org.capacitycommons.partner.housekeeping;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.capacitycommons.http.IdempotencyRecords;
import org.capacitycommons.partner.security.SystemWork;

/** Forgets recorded answers that nobody may count on any more. Every replica may do it: a second one finds nothing. */
@Singleton
class OldAnswers {
    private static final Logger LOG = Logger.getLogger(OldAnswers.class);

    /** What callers are promised. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final IdempotencyRecords records;
    private final Clock clock;

    OldAnswers(IdempotencyRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "forget-old-answers")
    void forget() {
        SystemWork.run(() -> QuarkusTransaction.requiringNew().run(this::forgetOld));
    }

    private void forgetOld() {
        int forgotten;
        try {
            forgotten = records.forgetBefore(clock.instant().minus(KEPT));
        } catch (SQLException e) {
            throw new IllegalStateException("Old answers can't be forgotten now", e);
        }
        if (forgotten > 0) {
            LOG.infof("Forgot %d recorded answers", forgotten);
        }
    }
}
