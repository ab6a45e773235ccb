package org.capacitycommons.catalog.journal;

import org.jspecify.annotations.Nullable;

/**
 * What was done to which record.
 *
 * @param action {@code record.verb}
 * @param subject {@code record/id}
 * @param before what there was, written as JSON; null where there was nothing
 * @param after what there is now, written as JSON
 * @param reason what was given as reason
 */
public record JournalEntry(
        String action,
        String subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {}
