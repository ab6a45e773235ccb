package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.List;

import org.capacitycommons.partner.form.RiskTier;

/** What is open to a caller now: the lines of the table that start here and name it. */
public final class ProjectMay {
    private ProjectMay() {}

    /** The actions, as clients read them. */
    public static List<String> actions(Standing standing, ProjectState state, RiskTier risk) {
        List<String> may = new ArrayList<>();
        for (ProjectMoves.Move move : ProjectMoves.from(state)) {
            if (standing.is(move.who()) && fits(move.action(), risk)) {
                may.add(move.action().slug());
            }
        }
        return may;
    }

    /** A HIGH project is approved in two steps, any other in one. */
    private static boolean fits(ProjectAction action, RiskTier risk) {
        return switch (action) {
            case APPROVE -> risk != RiskTier.HIGH;
            case APPROVE_FIRST -> risk == RiskTier.HIGH;
            default -> true;
        };
    }
}
