package org.capacitycommons.catalog.affordability;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model that does not meet the needs, with every reason. */
record LeftOut(
        @Schema(examples = "CohereLabs/aya-expanse-8b") String id, String name, List<Reason> reasons) {

    /** One reason; pages have the words for its code. */
    record Reason(
            Code code,

            @Schema(description = "What the words need, as text")
            Map<String, String> params) {}

    /** How many models are left out for a reason. */
    record Count(Code code, @Schema(minimum = "1") long models) {}

    /** Why a model is left out. What is not known is never taken for a yes. */
    enum Code {
        /** Does not offer a task that is asked for: {@code task}. */
        TASK_NOT_OFFERED,
        /** Its authors do not list the languages: {@code languages}. */
        LANGUAGE_NOT_LISTED,
        /** Nothing is known of its languages. */
        LANGUAGES_NOT_KNOWN,
        /** Not made for the sector: {@code sector}. */
        SECTOR_NOT_STATED,
        /** {@code has} fewer tokens than {@code needs}. */
        CONTEXT_TOO_SHORT,
        /** Nothing is known of its context: {@code needs}. */
        CONTEXT_NOT_KNOWN,
        /** A use is not allowed: {@code use}, {@code term}, {@code licence}, {@code clause}. */
        LICENCE_FORBIDS,
        /** Whether a use is allowed is not known: {@code use}, {@code why}. */
        LICENCE_NOT_KNOWN,
        /** No present offer, and it does not run on what is at hand: {@code fit}, {@code missing}. */
        NO_WAY_TO_RUN,
        /** Every known way costs more than the budget: {@code cheapest}, {@code budget}. */
        OVER_BUDGET
    }
}
