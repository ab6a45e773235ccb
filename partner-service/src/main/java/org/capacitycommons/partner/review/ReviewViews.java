package org.capacitycommons.partner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.project.Decision;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.project.ProjectMay;
import org.capacitycommons.partner.project.ProjectStandings;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.project.Standing;
import org.capacitycommons.partner.project.SubmittedAnswers;
import org.capacitycommons.partner.project.Who;
import org.capacitycommons.partner.security.Caller;

/** Shows a review: in full to administrators and auditors, without notes to the ministry. */
@Singleton
class ReviewViews {
    private final Reviews reviews;
    private final Projects projects;
    private final ProjectStandings standings;
    private final SubmittedAnswers submitted;
    private final Checklist checklist;
    private final RegistrationForm form;

    ReviewViews(
            Reviews reviews,
            Projects projects,
            ProjectStandings standings,
            SubmittedAnswers submitted,
            Checklist checklist,
            RegistrationForm form) {
        this.reviews = reviews;
        this.projects = projects;
        this.standings = standings;
        this.submitted = submitted;
        this.checklist = checklist;
        this.form = form;
    }

    ReviewView show(Review review, Project project, Caller caller) {
        boolean inFull = caller.scope().seesEverything();
        boolean returned = review.outcome() == Decision.CHANGES_REQUESTED;
        return new ReviewView(
                review.project(),
                review.number(),
                review.reviewer(),
                review.round(),
                review.state(),
                review.second(),
                review.outcome(),
                inFull || review.state() == ReviewState.DECIDED ? review.reason() : null,
                review.version(),
                review.openedAt(),
                review.decidedAt(),
                marks(review, inFull),
                inFull || returned ? review.comments() : List.of(),
                inFull ? changes(review, project) : List.of(),
                inFull ? ApprovalGuard.missing(review.marks()) : List.of(),
                inFull ? may(review, project, caller) : List.of());
    }

    private List<ReviewView.ItemMark> marks(Review review, boolean inFull) {
        Map<String, String> sections =
                checklist.all().stream().collect(Collectors.toMap(item -> item.id, item -> item.section));
        boolean decided = review.state() == ReviewState.DECIDED;
        return review.marks().stream()
                .map(mark -> new ReviewView.ItemMark(
                        mark.item(),
                        sections.getOrDefault(mark.item(), ""),
                        inFull || decided ? mark.verdict() : null,
                        inFull ? mark.note() : "",
                        inFull || decided ? mark.condition() : null))
                .toList();
    }

    private List<AnswerChange> changes(Review review, Project project) {
        return review.round() < 2
                ? List.of()
                : AnswerChange.between(
                        form.sectionIds(),
                        submitted.of(project, review.round() - 1),
                        submitted.of(project, review.round()));
    }

    private List<String> may(Review review, Project project, Caller caller) {
        if (reviews.of(project).getLast().number() != review.number()
                || review.state().isFinal()) {
            return List.of();
        }
        Standing standing = standings.of(caller, project);
        List<String> may = new ArrayList<>();
        if (review.state() == ReviewState.OPEN && standing.is(Who.REVIEWER)) {
            may.add("save");
        }
        may.addAll(ProjectMay.actions(standing, project.state(), project.riskTier(), projects.isActedUpon(project)));
        may.remove("take");
        return may;
    }
}
