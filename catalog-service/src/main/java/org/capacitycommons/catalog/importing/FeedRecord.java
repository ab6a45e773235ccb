package org.capacitycommons.catalog.importing;

/** One record of a feed, checked as far as the feed's form goes. */
public interface FeedRecord {

    /** What tells it from every other record of its source; a second one of the same key is rejected. */
    String key();

    /** Where in the feed it stands, in words for the person who sent the file. */
    String place();
}
