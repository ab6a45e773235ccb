package org.capacitycommons.catalog.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One value that one source states of a model.
 *
 * @param feed id of the feed, or {@code curated}
 * @param record key of the record in the feed
 * @param stated as the source writes it, where that differs from the value
 * @param readOn when it was last read
 * @param since first day on which the source was read to say so
 * @param vanishedOn since when the source no longer says so
 */
record StoredFact(
        String field,
        String feed,
        String record,
        int position,
        String value,
        @Nullable String stated,
        Certainty certainty,
        FactMatch match,
        String source,
        @Nullable String sourceUrl,
        @Nullable LocalDate readOn,
        @Nullable LocalDate since,
        @Nullable LocalDate vanishedOn) {

    boolean isPresent() {
        return vanishedOn == null;
    }

    boolean isCurated() {
        return feed.equals(FactPrecedence.CURATED);
    }
}
