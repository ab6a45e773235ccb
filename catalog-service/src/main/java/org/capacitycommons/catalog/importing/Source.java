package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * A feed in a form of its own. It turns bytes into records and knows nothing of the database:
 *
 * <pre>{@code
 * source.read(file, new Source.Sink<RawOffer>() {
 *     public void record(RawOffer offer) { … }
 *     public void rejected(String place, String reason) { … }
 * });
 * }</pre>
 *
 * <p>Implementations stream: they hold one record at a time, however long the feed is.
 *
 * @param <R> what the feed is made of; the {@link Merge} of the same class brings it into the database
 */
public interface Source<R extends FeedRecord> {

    /** Its name in addresses, for example {@code models.dev}. */
    String id();

    /** Where people can read more about it. */
    String url();

    /** The class of its records. */
    Class<R> records();

    /** Whether one file holds all there is: only then has vanished what is not in it. */
    default boolean whole() {
        return true;
    }

    /**
     * Hands over every record: a good one, or the place of a bad one with the reason.
     *
     * @throws UnreadableFeed when the feed is broken as a whole, at the place named in the message
     */
    void read(InputStream feed, Sink<R> sink) throws IOException;

    /** Takes the records of a feed in its order. */
    interface Sink<R extends FeedRecord> {
        void record(R record);

        void rejected(String place, String reason);

        /** Details of a provider; may come after its offers. Feeds without prices have none. */
        default void provider(RawProvider provider) {
            // Says nothing about the records.
        }
    }
}
