package org.capacitycommons.audit;

import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param chain whose chain it joins; writers of different chains never wait for each other
 * @param actor stable id of who did it, never a name: names change and may have to be erased
 * @param action what was done, as {@code record.verb}
 * @param subject which record, as {@code record/id}
 * @param before the record before, as JSON, or null where it did not exist
 * @param after the record after, as JSON, or null where it is only read
 * @param reason what the actor gave as reason
 * @param requestId the request in which it was done
 */
public record AuditEvent(
        String chain,
        String actor,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        String requestId) {}
