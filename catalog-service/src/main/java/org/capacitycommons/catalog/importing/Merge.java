package org.capacitycommons.catalog.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Brings the records of one kind into the database. Every method runs in a transaction of its caller, which also
 * writes the audit event and the progress of the run.
 *
 * @param <R> the kind of records
 */
public interface Merge<R extends FeedRecord> {

    /** The class of the records it takes. */
    Class<R> takes();

    /**
     * One reading of a feed.
     *
     * @param source id of the source
     * @param readOn today
     */
    record Reading(String source, long runId, LocalDate readOn) {}

    /**
     * What became of a batch: every record of it counts once.
     *
     * @param unmatched of those taken, how many belong to no model
     */
    record Merged(long added, long changed, long unchanged, List<Rejection> rejected, long unmatched) {}

    /** Before the first batch of a run. */
    default void begin(Source<R> source) {
        // The sources of what is told may stand in the file itself.
    }

    /** Writes what is different. The batch holds no key twice, and none that was met before in this run. */
    Merged merge(Reading reading, List<R> batch);

    /** The day of the newest reading of a source; an older list must not overwrite it. Empty where there is none. */
    default Optional<LocalDate> lastRead(Source<R> source) {
        return Optional.empty();
    }

    /** How many records of a source are known and have not vanished. Asked of sources that are whole only. */
    default long present(String source) {
        throw notWhole();
    }

    /** Marks some of the records that are not in {@code import_seen} for this run; how many. For whole sources only. */
    default int markVanished(Reading reading, int atMost) {
        throw notWhole();
    }

    /** After the last batch of a run that is whole. */
    default void end(Reading reading, Collection<RawProvider> providers) {
        // Most records bring all that is told of them.
    }

    private static UnsupportedOperationException notWhole() {
        return new UnsupportedOperationException("Records that only ever add to what is known can't vanish");
    }
}
