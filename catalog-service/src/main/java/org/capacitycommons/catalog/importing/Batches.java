package org.capacitycommons.catalog.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands the records of a feed on in batches, and counts what was rejected on the way. */
final class Batches<R extends FeedRecord> implements Source.Sink<R> {
    private final int size;
    private final BiConsumer<List<R>, Tally> merge;
    private final Tally tally = new Tally();
    private final List<RawProvider> providers = new ArrayList<>();
    private List<R> batch = new ArrayList<>();

    Batches(int size, BiConsumer<List<R>, Tally> merge) {
        this.size = size;
        this.merge = merge;
    }

    @Override
    public void provider(RawProvider provider) {
        providers.add(provider);
    }

    @Override
    public void record(R record) {
        String fault = record.fault();
        if (fault != null) {
            rejected(record.place(), fault);
            return;
        }
        batch.add(record);
        if (batch.size() == size) {
            hand();
        }
    }

    @Override
    public void rejected(String place, String reason) {
        tally.count(new Rejection(place, reason));
        if (tally.holdsManyReasons()) {
            hand();
        }
    }

    /** Hands on what is left. */
    void finish() {
        if (!batch.isEmpty()) {
            hand();
        }
    }

    private void hand() {
        List<R> full = batch;
        batch = new ArrayList<>(size);
        merge.accept(full, tally);
    }

    Tally tally() {
        return tally;
    }

    Collection<RawProvider> providers() {
        return List.copyOf(providers);
    }
}
