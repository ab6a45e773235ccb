package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Optional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

import static org.capacitycommons.partner.project.ProjectAction.APPROVE;
import static org.capacitycommons.partner.project.ProjectAction.APPROVE_FIRST;
import static org.capacitycommons.partner.project.ProjectAction.APPROVE_SECOND;
import static org.capacitycommons.partner.project.ProjectAction.REASSIGN;
import static org.capacitycommons.partner.project.ProjectAction.RECUSE;
import static org.capacitycommons.partner.project.ProjectAction.REJECT;
import static org.capacitycommons.partner.project.ProjectAction.REQUEST_CHANGES;
import static org.capacitycommons.partner.project.ProjectAction.RETURN_TO_FIRST;
import static org.capacitycommons.partner.project.ProjectAction.SAVE;
import static org.capacitycommons.partner.project.ProjectAction.SUBMIT;
import static org.capacitycommons.partner.project.ProjectAction.TAKE;
import static org.capacitycommons.partner.project.ProjectAction.UNDO;
import static org.capacitycommons.partner.project.ProjectAction.WITHDRAW;
import static org.capacitycommons.partner.project.ProjectState.APPROVED;
import static org.capacitycommons.partner.project.ProjectState.AWAITING_SECOND;
import static org.capacitycommons.partner.project.ProjectState.CHANGES_REQUESTED;
import static org.capacitycommons.partner.project.ProjectState.DRAFT;
import static org.capacitycommons.partner.project.ProjectState.IN_REVIEW;
import static org.capacitycommons.partner.project.ProjectState.REJECTED;
import static org.capacitycommons.partner.project.ProjectState.SUBMITTED;
import static org.capacitycommons.partner.project.ProjectState.WITHDRAWN;
import static org.capacitycommons.partner.project.Who.DECIDER;
import static org.capacitycommons.partner.project.Who.FREE_ADMIN;
import static org.capacitycommons.partner.project.Who.OTHER_ADMIN;
import static org.capacitycommons.partner.project.Who.OWN_MEMBER;
import static org.capacitycommons.partner.project.Who.OWN_SUBMITTER;
import static org.capacitycommons.partner.project.Who.REVIEWER;
import static org.capacitycommons.partner.project.Who.REVIEWER_IN_CONFLICT_OR_NOT;

/** The only list of legal moves of a project: from where, by what, to where, by whom. */
public final class ProjectMoves {

    /** One line of the table. */
    public record Move(ProjectState from, ProjectAction action, ProjectState to, Who who) {}

    public static final List<Move> TABLE = List.of(
            new Move(DRAFT, SAVE, DRAFT, OWN_MEMBER),
            new Move(DRAFT, SUBMIT, SUBMITTED, OWN_SUBMITTER),
            new Move(DRAFT, WITHDRAW, WITHDRAWN, OWN_MEMBER),
            new Move(SUBMITTED, TAKE, IN_REVIEW, FREE_ADMIN),
            new Move(SUBMITTED, WITHDRAW, WITHDRAWN, OWN_MEMBER),
            new Move(IN_REVIEW, REQUEST_CHANGES, CHANGES_REQUESTED, REVIEWER),
            new Move(IN_REVIEW, APPROVE, APPROVED, REVIEWER),
            new Move(IN_REVIEW, APPROVE_FIRST, AWAITING_SECOND, REVIEWER),
            new Move(IN_REVIEW, REJECT, REJECTED, REVIEWER),
            new Move(IN_REVIEW, RECUSE, SUBMITTED, REVIEWER_IN_CONFLICT_OR_NOT),
            new Move(IN_REVIEW, REASSIGN, SUBMITTED, OTHER_ADMIN),
            new Move(IN_REVIEW, WITHDRAW, WITHDRAWN, OWN_MEMBER),
            new Move(AWAITING_SECOND, APPROVE_SECOND, APPROVED, OTHER_ADMIN),
            new Move(AWAITING_SECOND, RETURN_TO_FIRST, IN_REVIEW, OTHER_ADMIN),
            new Move(AWAITING_SECOND, WITHDRAW, WITHDRAWN, OWN_MEMBER),
            new Move(CHANGES_REQUESTED, SAVE, CHANGES_REQUESTED, OWN_MEMBER),
            new Move(CHANGES_REQUESTED, SUBMIT, SUBMITTED, OWN_SUBMITTER),
            new Move(CHANGES_REQUESTED, WITHDRAW, WITHDRAWN, OWN_MEMBER),
            new Move(CHANGES_REQUESTED, UNDO, IN_REVIEW, DECIDER),
            new Move(APPROVED, UNDO, IN_REVIEW, DECIDER),
            new Move(REJECTED, UNDO, IN_REVIEW, DECIDER));

    private ProjectMoves() {}

    /** The move, if the table has it. */
    public static Optional<Move> find(ProjectState from, ProjectAction action) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    /** The moves that start where a project stands. */
    static List<Move> from(ProjectState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** Where the action leads; refuses what the table does not have. */
    static ProjectState target(ProjectState from, ProjectAction action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A project that is %s can't take the step '%s'.".formatted(from, action.slug()))
                        .with("state", from.name()));
    }
}
