package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

/** One record of a feed, checked as far as the feed's form goes. */
public interface FeedRecord {

    /** What tells it from every other record of its source; a second one of the same key is rejected. */
    String key();

    /** Where in the feed it stands, in words for the person who sent the file. */
    String place();

    /** What makes it useless though its feed is well-formed; null when nothing does. */
    default @Nullable String fault() {
        return RecordIds.isKey(key()) ? null : "has a key that is too long or holds control characters";
    }
}
