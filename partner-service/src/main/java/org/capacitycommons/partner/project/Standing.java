package org.capacitycommons.partner.project;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;

/**
 * Where a caller stands towards one project: which of the table's actors it is.
 *
 * @param reviewer subject of who took it, or null
 * @param decider subject of whose decision stands, or null
 * @param involved subjects of everybody who ever wrote in it or recused from its review
 */
public record Standing(
        Caller caller,
        String organisation,
        String nation,
        @Nullable String reviewer,
        @Nullable String decider,
        Set<String> involved) {

    /** Whether the caller is one of these. */
    public boolean is(Who who) {
        return switch (who) {
            case OWN_MEMBER -> caller.worksFor(organisation);
            case OWN_SUBMITTER -> caller.isSubmitterFor(organisation);
            case FREE_ADMIN -> isFreeAdmin();
            case REVIEWER -> isFreeAdmin() && isReviewer();
            case REVIEWER_IN_CONFLICT_OR_NOT -> caller.isAdmin() && isReviewer();
            case OTHER_ADMIN -> isFreeAdmin() && !isReviewer();
            case DECIDER -> isFreeAdmin() && caller.subject().equals(decider);
        };
    }

    /** Refuses the caller who is not, and says why. */
    public void mustBe(Who who) {
        if (is(who)) {
            return;
        }
        if (caller.isAdmin() && hasConflict()) {
            throw Refusal.of(
                    PartnerProblem.CONFLICT_OF_INTEREST,
                    "Members of the submitting organisation, of a ministry of that nation, and everybody who wrote in "
                            + "the project or recused from it leave its review to others.");
        }
        throw switch (who) {
            case OWN_SUBMITTER ->
                caller.worksFor(organisation)
                        ? Refusal.of(
                                PartnerProblem.SUBMITTER_NEEDED,
                                "Ask a submitter of your organisation to take this step.")
                        : forbidden();
            case REVIEWER, REVIEWER_IN_CONFLICT_OR_NOT, DECIDER ->
                Refusal.of(PartnerProblem.NOT_THE_REVIEWER, "Ask the reviewer, whom the record names, to do this.");
            case OTHER_ADMIN ->
                Refusal.of(
                        PartnerProblem.NOT_THE_REVIEWER, "This step is for an administrator who is not the reviewer.");
            case OWN_MEMBER, FREE_ADMIN -> forbidden();
        };
    }

    private static Refusal forbidden() {
        return Refusal.of(HttpProblem.FORBIDDEN, "This record belongs to others; you may only read it.");
    }

    private boolean isReviewer() {
        return caller.subject().equals(reviewer);
    }

    private boolean isFreeAdmin() {
        return caller.isAdmin() && !hasConflict();
    }

    private boolean hasConflict() {
        return ConflictOfInterest.exists(caller, organisation, nation, involved);
    }
}
