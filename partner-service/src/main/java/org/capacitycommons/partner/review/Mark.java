package org.capacitycommons.partner.review;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer noted for one item of the checklist.
 *
 * @param verdict null while the item is open
 * @param note for reviewers only; required as the reason of NOT_APPLICABLE
 * @param condition what a NOT_MET item demands
 */
record Mark(
        String item,
        @Nullable Verdict verdict,
        String note,
        @Nullable Demand condition) {

    /** A condition as the reviewer writes it; may be unfinished until the approval. */
    @Schema(name = "ConditionDraft", description = "What an item that is not met demands.")
    record Demand(String text, String owner, @Nullable LocalDate dueOn) {
        boolean isWhole() {
            return !text.isBlank() && !owner.isBlank() && dueOn != null;
        }
    }

    static Mark open(String item) {
        return new Mark(item, null, "", null);
    }

    /** Whether an approval may rest on it. */
    boolean isAnswered() {
        return switch (verdict) {
            case null -> false;
            case MET -> true;
            case NOT_MET -> condition != null && condition.isWhole();
            case NOT_APPLICABLE -> !note.isBlank();
        };
    }
}
