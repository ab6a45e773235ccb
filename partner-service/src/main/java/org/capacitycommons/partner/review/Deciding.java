package org.capacitycommons.partner.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ChangeRequest;
import org.capacitycommons.partner.project.Condition;
import org.capacitycommons.partner.project.Decision;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.project.ProjectAction;
import org.capacitycommons.partner.project.ProjectMoves;
import org.capacitycommons.partner.project.ProjectStandings;
import org.capacitycommons.partner.project.ProjectState;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.Person;

/** The decisions of a review. A decision names who decided and never changes who wrote. */
@ApplicationScoped
@Transactional
class Deciding {
    private static final int LONGEST_REASON = 2_000;

    private final Projects projects;
    private final Reviews reviews;
    private final ReviewViews views;
    private final ProjectStandings standings;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Deciding(
            Projects projects,
            Reviews reviews,
            ReviewViews views,
            ProjectStandings standings,
            Deeds deeds,
            Notices notices,
            Clock clock) {
        this.projects = projects;
        this.reviews = reviews;
        this.views = views;
        this.standings = standings;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    ReviewView decide(String id, int number, DecisionRequest request, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        Review review = reviews.required(project, number);
        projects.lock(project);
        ProjectAction action = action(request.decision(), project);
        ProjectMoves.Move move = ProjectMoves.find(project.state(), action).orElse(null);
        if (move == null || reviews.of(project).getLast().number() != number) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "A project that is %s can't take the step '%s' through this review."
                                    .formatted(project.state(), action.slug()))
                    .with("state", project.state().name());
        }
        standings.of(caller, project).mustBe(move.who());
        read.mustMatch(review.version());
        String reason = reason(action, request.reason());
        carryOut(action, project, review, reason, caller.person());
        projects.flush();
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("project." + action.slug(), "project/" + id, Map.of("state", project.state(), "review", number))
                        .before(Map.of("state", move.from()))
                        .because(reason));
        tell(project, review, action);
        return views.show(review, project, caller);
    }

    /** The ministry hears of what was decided; what reviewers do among themselves is theirs. */
    private void tell(Project project, Review review, ProjectAction action) {
        NoticeKind kind = switch (action) {
            case APPROVE, APPROVE_SECOND -> NoticeKind.PROJECT_APPROVED;
            case REJECT -> NoticeKind.PROJECT_REJECTED;
            case REQUEST_CHANGES -> NoticeKind.PROJECT_RETURNED;
            default -> null;
        };
        if (kind != null) {
            About about = new About("project/" + project.id(), project.title());
            // A decision that was undone and taken again is another one.
            notices.toOrganisation(
                    project.organisation(), kind, about, "review-" + review.number() + "-v" + project.version());
        }
    }

    /** Which line of the table is meant: an approval is the only one, the first, or the second. */
    private static ProjectAction action(Verb verb, Project project) {
        return switch (verb) {
            case APPROVE -> {
                if (project.state() == ProjectState.AWAITING_SECOND) {
                    yield ProjectAction.APPROVE_SECOND;
                }
                yield project.riskTier() == RiskTier.HIGH ? ProjectAction.APPROVE_FIRST : ProjectAction.APPROVE;
            }
            case REJECT -> ProjectAction.REJECT;
            case REQUEST_CHANGES -> ProjectAction.REQUEST_CHANGES;
            case RETURN_TO_FIRST -> ProjectAction.RETURN_TO_FIRST;
            case RECUSE -> ProjectAction.RECUSE;
            case REASSIGN -> ProjectAction.REASSIGN;
            case UNDO -> ProjectAction.UNDO;
        };
    }

    private static @Nullable String reason(ProjectAction action, @Nullable String typed) {
        boolean optional = switch (action) {
            case APPROVE, APPROVE_FIRST, APPROVE_SECOND, REQUEST_CHANGES -> true;
            default -> false;
        };
        return optional && (typed == null || typed.isBlank())
                ? null
                : ShortText.required("reason", typed, LONGEST_REASON);
    }

    private void carryOut(ProjectAction action, Project project, Review review, @Nullable String reason, Person by) {
        Instant now = clock.instant();
        String why = reason == null ? "" : reason;
        switch (action) {
            case APPROVE -> {
                mustBeComplete(review);
                project.decide(action, Decision.APPROVED, reason, by, now);
                review.decide(Decision.APPROVED, reason, now);
                demand(project, review);
            }
            case APPROVE_FIRST -> {
                mustBeComplete(review);
                project.pass(action, now);
                review.awaitSecond();
            }
            case APPROVE_SECOND -> {
                mustBeComplete(review);
                project.decide(action, Decision.APPROVED, reason, by, now);
                review.approveAsSecond(by, reason, now);
                demand(project, review);
            }
            case RETURN_TO_FIRST -> {
                project.pass(action, now);
                review.returnToFirst(by, why);
            }
            case REJECT -> {
                project.decide(action, Decision.REJECTED, reason, by, now);
                review.decide(Decision.REJECTED, reason, now);
            }
            case REQUEST_CHANGES -> {
                ApprovalGuard.mustHaveComments(review.comments());
                ask(project, review, by, now);
                project.decide(action, Decision.CHANGES_REQUESTED, reason, by, now);
                review.decide(Decision.CHANGES_REQUESTED, reason, now);
            }
            case RECUSE -> {
                project.giveBack(action, now);
                review.recuse(why, now);
            }
            case REASSIGN -> {
                project.giveBack(action, now);
                review.reassign(why, now);
            }
            case UNDO -> undo(project, review, now);
            default -> throw new IllegalStateException(action + " is no decision of a review");
        }
    }

    private void mustBeComplete(Review review) {
        ApprovalGuard.mustBeComplete(review.marks(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void ask(Project project, Review review, Person by, Instant now) {
        int number = projects.allChangeRequests(project).size();
        for (Comment comment : review.comments()) {
            number++;
            projects.add(ChangeRequest.of(project, number, comment.section(), comment.text(), by, now));
        }
    }

    private void demand(Project project, Review review) {
        int number = projects.allConditions(project).size();
        for (Mark mark : review.marks()) {
            Mark.Demand demand = mark.condition();
            if (mark.verdict() == Verdict.NOT_MET && demand != null && demand.dueOn() != null) {
                number++;
                projects.add(Condition.of(
                        project,
                        number,
                        review.number(),
                        new Condition.Demand(mark.item(), demand.text(), demand.owner(), demand.dueOn())));
            }
        }
    }

    /** Nothing is deleted: what the decision asked for stays on record as taken back. */
    private void undo(Project project, Review review, Instant now) {
        projects.holdApproval(project.id());
        if (projects.isActedUpon(project)) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "Something rests on this decision already; it can't be taken back any more.")
                    .with("missing", List.of("nothing-depends-on-it"));
        }
        projects.changeRequests(project).stream()
                .filter(request -> request.round() == review.round())
                .forEach(request -> request.withdraw(now));
        projects.conditions(project).forEach(condition -> condition.lift(now));
        project.undoDecision(now);
        review.undo();
    }
}
