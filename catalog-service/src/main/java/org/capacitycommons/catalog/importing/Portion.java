package org.capacitycommons.catalog.importing;

import java.util.List;

/**
 * What was read of a feed at one go, and is brought into the database in one transaction.
 *
 * @param rejections what was left out on the way, in the order of the feed
 * @param bytesRead of the whole feed, up to here
 */
record Portion<R extends FeedRecord>(List<R> records, List<Rejection> rejections, long bytesRead) {
    Portion {
        records = List.copyOf(records);
        rejections = List.copyOf(rejections);
    }
}
