package org.capacitycommons.catalog.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts the outcomes of a run, and keeps the reasons of rejections that are not yet written down. */
final class Tally {
    /** So many reasons are kept at once; the others of a feed that is only judged are not mended by a longer list. */
    static final int MOST_REASONS = 1_000;

    private final List<Rejection> reasons = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long rejected;
    private long unmatched;
    private long vanished;

    void count(Merge.Merged merged) {
        added += merged.added();
        changed += merged.changed();
        unchanged += merged.unchanged();
        unmatched += merged.unmatched();
        merged.rejected().forEach(this::count);
    }

    void count(Rejection rejection) {
        rejected++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(rejection);
        }
    }

    void countVanished(long more) {
        vanished += more;
    }

    /** How many records were read: every one is counted once. */
    long read() {
        return added + changed + unchanged + rejected;
    }

    /** How many records were taken, changed by that or not. */
    long taken() {
        return added + changed + unchanged;
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    long rejected() {
        return rejected;
    }

    long unmatched() {
        return unmatched;
    }

    long vanished() {
        return vanished;
    }

    boolean holdsManyReasons() {
        return reasons.size() >= MOST_REASONS;
    }

    /** The reasons that were not taken yet, in the order of the feed. */
    List<Rejection> takeReasons() {
        List<Rejection> taken = List.copyOf(reasons);
        reasons.clear();
        return taken;
    }
}
