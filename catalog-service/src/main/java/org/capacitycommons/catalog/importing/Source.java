package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * A feed of prices in a form of its own. It turns bytes into records and knows nothing of the database:
 *
 * <pre>{@code
 * source.read(file, new Source.Sink() {
 *     public void provider(RawProvider provider) { … }
 *     public void offer(RawOffer offer) { … }
 *     public void rejected(String place, String reason) { … }
 * });
 * }</pre>
 *
 * <p>Implementations stream: they hold one record at a time, however long the feed is.
 */
public interface Source {

    /** Its name in addresses, for example {@code models.dev}. */
    String id();

    /** Where people can read more about it. */
    String url();

    /**
     * Hands over every record: a good one as an offer, any other as rejected with its reason.
     *
     * @throws UnreadableFeed when the feed is broken as a whole, at the place named in the message
     */
    void read(InputStream feed, Sink sink) throws IOException;

    /** Takes the records of a feed in its order. */
    interface Sink {
        /** Details of a provider; may come after its offers. */
        void provider(RawProvider provider);

        void offer(RawOffer offer);

        void rejected(String place, String reason);
    }
}
