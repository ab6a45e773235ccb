package org.capacitycommons.catalog.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Hands the records of a feed on in batches, with what was rejected on the way. */
final class Batches<R extends FeedRecord> implements Source.Sink<R> {
    private final int size;
    private final LongSupplier bytesRead;
    private final Consumer<Portion<R>> next;
    private final List<RawProvider> providers = new ArrayList<>();
    private final List<R> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    Batches(int size, LongSupplier bytesRead, Consumer<Portion<R>> next) {
        this.size = size;
        this.bytesRead = bytesRead;
        this.next = next;
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
        records.add(record);
        if (records.size() == size) {
            hand();
        }
    }

    @Override
    public void rejected(String place, String reason) {
        rejections.add(new Rejection(place, reason));
        if (rejections.size() == Tally.MOST_REASONS) {
            hand();
        }
    }

    /** Hands on what is left. */
    void finish() {
        if (!records.isEmpty() || !rejections.isEmpty()) {
            hand();
        }
    }

    private void hand() {
        next.accept(new Portion<>(records, rejections, bytesRead.getAsLong()));
        records.clear();
        rejections.clear();
    }

    Collection<RawProvider> providers() {
        return List.copyOf(providers);
    }
}
