package org.capacitycommons.partner.advisory;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.catalog.Catalog;
import org.capacitycommons.partner.security.SystemWork;

/**
 * Follows the advisories of the catalogue. The catalogue is asked outside any transaction; what it said, how far it was
 * read and the alerts are written in one. A page may be read twice and never half: alerts follow from what is stored.
 */
@Singleton
class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int PAGE = 200;

    /** As many alerts in one transaction: each of them writes into the audit chain of its ministry. */
    private static final int BATCH = 500;

    private final Catalog catalog;
    private final AdvisoryFeed feed;
    private final Raising raising;
    private final Clearing clearing;
    private final Proposing proposing;

    Follower(Catalog catalog, AdvisoryFeed feed, Raising raising, Clearing clearing, Proposing proposing) {
        this.catalog = catalog;
        this.feed = feed;
        this.raising = raising;
        this.clearing = clearing;
        this.proposing = proposing;
    }

    @Scheduled(
            every = "{commons.advisories.every}",
            delayed = "20s",
            identity = "follow-advisories",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        SystemWork.run(() -> {
            readOn();
            settle();
        });
    }

    /** Reads what is new; an outage of the catalogue leaves the rest of the work to be done. */
    private void readOn() {
        boolean more = true;
        while (more) {
            @Nullable String cursor = QuarkusTransaction.requiringNew().call(() -> feed.cursor());
            Optional<Catalog.AdvisoryChanges> read = catalog.advisoriesAfter(cursor, PAGE);
            more = read.isPresent()
                    && inTurn(() -> {
                        boolean kept = feed.keep(cursor, read.get());
                        if (kept) {
                            work();
                        }
                        return kept && read.get().more();
                    });
        }
    }

    /** Deployments change too: what follows from known advisories is looked at again each time. */
    private void settle() {
        boolean more = true;
        while (more) {
            more = inTurn(() -> work() >= BATCH);
        }
    }

    private int work() {
        int done = clearing.clear(BATCH) + raising.raise(SystemWork.ACTOR, BATCH);
        done += proposing.settle(BATCH) + proposing.propose(BATCH);
        if (done > 0) {
            LOG.infof("Raised, cleared or proposed %d alerts", done);
        }
        return done;
    }

    private boolean inTurn(BooleanSupplier work) {
        return QuarkusTransaction.requiringNew().call(() -> feed.isMine() && work.getAsBoolean());
    }
}
