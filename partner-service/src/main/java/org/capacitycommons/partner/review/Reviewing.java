package org.capacitycommons.partner.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.project.ProjectStandings;
import org.capacitycommons.partner.project.ProjectState;
import org.capacitycommons.partner.project.ProjectWithdrawn;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.project.Who;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.Person;

/** Taking a project from the queue and noting what is found; deciding is {@link Deciding}. */
@ApplicationScoped
@Transactional
class Reviewing {
    private final Projects projects;
    private final Reviews reviews;
    private final ReviewViews views;
    private final ProjectStandings standings;
    private final Checklist checklist;
    private final RegistrationForm form;
    private final Deeds deeds;
    private final Clock clock;

    Reviewing(
            Projects projects,
            Reviews reviews,
            ReviewViews views,
            ProjectStandings standings,
            Checklist checklist,
            RegistrationForm form,
            Deeds deeds,
            Clock clock) {
        this.projects = projects;
        this.reviews = reviews;
        this.views = views;
        this.standings = standings;
        this.checklist = checklist;
        this.form = form;
        this.deeds = deeds;
        this.clock = clock;
    }

    ReviewView take(String id, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        standings.of(caller, project).mustBe(Who.FREE_ADMIN);
        projects.lock(project);
        refuseIfTaken(project, caller);
        read.mustMatch(project.version());
        Instant now = clock.instant();
        project.take(caller.person(), now);
        List<Review> before = reviews.of(project);
        Review review =
                Review.opened(project, before.size() + 1, firstMarks(project, before, caller), caller.person(), now);
        reviews.add(review);
        projects.flush();
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("project.take", "project/" + id, Map.of("review", review.number())));
        return views.show(review, project, caller);
    }

    /** Whoever comes second learns that somebody was first, whatever version it had read. */
    private static void refuseIfTaken(Project project, Caller caller) {
        Person reviewer = project.reviewer();
        if (project.state() == ProjectState.IN_REVIEW
                && reviewer != null
                && !reviewer.subject().equals(caller.subject())) {
            throw Refusal.of(HttpProblem.LOST_RACE, reviewer.name() + " took this project before you.")
                    .with("reviewer", reviewer);
        }
    }

    /** A reviewer who returned the project finds the own marks again; anybody else starts with open ones. */
    private List<Mark> firstMarks(Project project, List<Review> before, Caller caller) {
        Map<String, Mark> own = before.stream()
                .filter(review -> review.reviewer().subject().equals(caller.subject()))
                .reduce((_, last) -> last)
                .map(Review::marks)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Mark::item, Function.identity()));
        return checklist.of(project.sector()).stream()
                .map(item -> own.getOrDefault(item.id, Mark.open(item.id)))
                .toList();
    }

    ReviewView save(String id, int number, ReviewNotes notes, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        Review found = reviews.required(project, number);
        standings.of(caller, project).mustBe(Who.REVIEWER);
        projects.lock(project);
        read.mustMatch(found.version());
        if (found.state() != ReviewState.OPEN) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "Only an open review takes notes.");
        }
        Noted before = new Noted(found.marks(), found.comments());
        Noted after = new Noted(notes.marksOver(before.marks()), notes.comments(form.sectionIds()));
        found.note(after.marks(), after.comments());
        projects.flush();
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("review.save", "project/" + id + "/review/" + number, after)
                        .before(before));
        return views.show(found, project, caller);
    }

    /** What a review holds, as the trail keeps it. */
    private record Noted(List<Mark> marks, List<Comment> comments) {}

    ReviewView read(String id, int number, Caller caller) {
        Project project = visible(id, caller);
        return views.show(reviews.required(project, number), project, caller);
    }

    List<ReviewView> all(String id, Caller caller) {
        Project project = visible(id, caller);
        return reviews.of(project).stream()
                .map(review -> views.show(review, project, caller))
                .toList();
    }

    private Project visible(String id, Caller caller) {
        Project project = projects.required(id, caller.scope());
        if (!caller.isMemberOf(project.organisation()) && !caller.scope().seesEverything()) {
            throw Refusal.notFound();
        }
        return project;
    }

    void onWithdrawal(@Observes ProjectWithdrawn withdrawn) {
        reviews.running(withdrawn.project()).forEach(review -> review.withdraw(withdrawn.at()));
    }
}
