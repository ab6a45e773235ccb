package org.capacitycommons.partner.security;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a record.
 *
 * @param action as {@code record.verb}
 * @param subject as {@code record/id}
 * @param before what is worth knowing of the record before, or null
 * @param after what is worth knowing of it after, or null
 * @param reason what the actor gave as reason, or null
 */
public record Deed(
        String action,
        String subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {

    public static Deed of(String action, String subject, @Nullable Object after) {
        return new Deed(action, subject, null, after, null);
    }

    public Deed before(@Nullable Object earlier) {
        return new Deed(action, subject, earlier, after, reason);
    }

    public Deed because(@Nullable String given) {
        return new Deed(action, subject, before, after, given);
    }
}
