package org.capacitycommons.catalog.importing;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** Reads a feed only to see whether it can be trusted. */
final class Judgement<R extends FeedRecord> implements Source.Sink<R> {
    private static final int SIGN_OF_LIFE_EVERY = 100_000;

    private final Runnable signOfLife;
    private final Tally tally = new Tally();
    private long good;

    Judgement(Runnable signOfLife) {
        this.signOfLife = signOfLife;
    }

    /**
     * What is put up with, in percent.
     *
     * @param rejected of the records of the feed
     * @param vanished of the records known so far
     */
    record Limits(int rejected, int vanished) {
        static Limits of(ImportConfig config) {
            return new Limits(config.rejectedLimit(), config.vanishedLimit());
        }
    }

    @Override
    public void record(R record) {
        String fault = record.fault();
        if (fault != null) {
            rejected(record.place(), fault);
            return;
        }
        good++;
        if (good % SIGN_OF_LIFE_EVERY == 0) {
            signOfLife.run();
        }
    }

    @Override
    public void rejected(String place, String reason) {
        tally.count(new Rejection(place, reason));
    }

    /** What speaks against taking the feed; null when nothing does. */
    @Nullable
    String objection(Limits limits, boolean acceptRejects, LongSupplier present) {
        if (good == 0) {
            return "The file holds no record that can be taken. Nothing was changed.";
        }
        if (acceptRejects) {
            return null;
        }
        long rejected = tally.rejected();
        if (ImportAttempt.isMoreThan(limits.rejected(), rejected, good + rejected)) {
            return "%d of %d records were rejected, more than %d percent. Nothing was changed."
                    .formatted(rejected, good + rejected, limits.rejected());
        }
        long there = present.getAsLong();
        if (ImportAttempt.isLongEnoughToJudge(there)
                && ImportAttempt.isMoreThan(limits.vanished(), there - good, there)) {
            return "The file holds %d records where %d are known: it looks cut off. Nothing was changed."
                    .formatted(good, there);
        }
        return null;
    }

    Tally tally() {
        return tally;
    }
}
