package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.List;

import org.capacitycommons.partner.form.RiskTier;

/** What is open to a caller now: the lines of the table that start here and name it. */
public final class ProjectMay {
    private ProjectMay() {}

    /**
     * The actions, as clients read them.
     *
     * @param actedUpon whether something rests on the decision, which keeps it from being undone
     */
    public static List<String> actions(Standing standing, ProjectState state, RiskTier risk, boolean actedUpon) {
        List<String> may = new ArrayList<>();
        for (ProjectMoves.Move move : ProjectMoves.from(state)) {
            if (standing.is(move.who()) && fits(move.action(), risk, actedUpon)) {
                may.add(word(move.action()));
            }
        }
        return may;
    }

    /** One word for the first and for the only approval: clients ask for the same, and the service knows which it is. */
    private static String word(ProjectAction action) {
        return action == ProjectAction.APPROVE_FIRST ? ProjectAction.APPROVE.slug() : action.slug();
    }

    /** A HIGH project is approved in two steps, any other in one; nothing is undone that something rests on. */
    private static boolean fits(ProjectAction action, RiskTier risk, boolean actedUpon) {
        return switch (action) {
            case APPROVE -> risk != RiskTier.HIGH;
            case APPROVE_FIRST -> risk == RiskTier.HIGH;
            case UNDO -> !actedUpon;
            default -> true;
        };
    }
}
