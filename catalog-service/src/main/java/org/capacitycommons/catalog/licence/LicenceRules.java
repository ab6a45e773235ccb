package org.capacitycommons.catalog.licence;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One licence that a model stands under, as far as it may be applied.
 *
 * @param licenceId id in the rule table, or null where no licence is known
 * @param doubt why its terms must not be applied, such as {@code NONE_STATED}; null when they may
 * @param terms the terms, or null where the rule table has none
 * @param clauses clause of the text by term
 * @param source where the terms were read
 * @param inherited whether it is the licence of the model from which this one was made
 */
public record LicenceRules(
        @Nullable String licenceId,
        @Nullable String doubt,
        @Nullable LicenceTerms terms,
        Map<String, String> clauses,
        @Nullable String source,
        boolean inherited) {

    static final String NOT_STATED = "NOT_KNOWN";

    public LicenceRules {
        clauses = Map.copyOf(clauses);
    }

    @Nullable
    LicenceTerms applied() {
        return doubt == null ? terms : null;
    }

    /** What it says to a use itself. */
    public Verdict says(Use use) {
        LicenceTerms applied = applied();
        return applied == null ? Verdict.UNKNOWN : use.in(applied);
    }

    /** Why nothing can be said. */
    String openQuestion() {
        return doubt == null ? NOT_STATED : doubt;
    }
}
