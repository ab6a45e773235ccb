package org.capacitycommons.partner.project;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.form.TypedAnswers;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** What a ministry does with its project before and beside a review. */
@ApplicationScoped
@Transactional
class Registration {
    private final Projects projects;
    private final ProjectViews views;
    private final ProjectStandings standings;
    private final RegistrationForm form;
    private final Deeds deeds;
    private final Event<ProjectWithdrawn> withdrawals;
    private final Clock clock;

    Registration(
            Projects projects,
            ProjectViews views,
            ProjectStandings standings,
            RegistrationForm form,
            Deeds deeds,
            Event<ProjectWithdrawn> withdrawals,
            Clock clock) {
        this.projects = projects;
        this.views = views;
        this.standings = standings;
        this.form = form;
        this.deeds = deeds;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    ProjectView create(NewProject typed, Caller caller) {
        Caller.Membership owner = caller.organisation();
        if (!caller.isMinistry() || owner == null) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only a member of a ministry registers projects.");
        }
        typed.check(form);
        Answers answers = Answers.NONE.with("aim", typed.firstAnswers());
        NewDraft draft =
                new NewDraft(projects.nextId(), owner, typed.cleanTitle(), typed.sector(), typed.language(), answers);
        Project project = Project.draft(draft, clock.instant());
        projects.add(project);
        projects.flush();
        projects.noteContributor(project, caller);
        record(project, caller, "project.create", Map.of("title", project.title(), "sector", project.sector()), null);
        return views.show(project, caller);
    }

    ProjectView save(String id, String section, Map<String, List<String>> typed, RecordVersion read, Caller caller) {
        Project project = open(id, Who.OWN_MEMBER, caller);
        Map<String, List<String>> answers = TypedAnswers.of(form, section, typed)
                .orElseThrow(() -> Refusal.of(
                        PartnerProblem.UNKNOWN_SECTION, "The sections are " + String.join(", ", form.sectionIds())));
        read.mustMatch(project.version());
        Map<String, List<String>> before = project.answers().section(section);
        Answers changed = project.answers().with(section, answers);
        String sector = changed.first("aim.sector");
        project.save(
                changed,
                changed.first("aim.title").isEmpty() ? project.title() : changed.first("aim.title"),
                form.sectors().contains(sector) ? sector : project.sector(),
                clock.instant());
        projects.flush();
        projects.noteContributor(project, caller);
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("project.save", "project/" + id, Map.of(section, answers))
                        .before(Map.of(section, before)));
        return views.show(project, caller);
    }

    ProjectView answer(String id, int number, String typed, RecordVersion read, Caller caller) {
        Project project = open(id, Who.OWN_MEMBER, caller);
        read.mustMatch(project.version());
        ChangeRequest request = projects.changeRequests(project).stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (request.round() != project.rounds()) {
            throw Refusal.of(
                    PartnerProblem.ILLEGAL_MOVE, "This answer was submitted, and what was submitted does not change.");
        }
        Map<String, String> before = request.onRecord();
        String answer = ShortText.required("answer", typed, 2_000);
        Instant now = clock.instant();
        project.answered(now);
        request.answer(answer, caller.person(), now);
        projects.flush();
        projects.noteContributor(project, caller);
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("project.answer", "project/" + id + "/change-request/" + number, request.onRecord())
                        .before(before));
        return views.show(project, caller);
    }

    ProjectView withdraw(String id, @Nullable String reason, RecordVersion read, Caller caller) {
        Project project = open(id, Who.OWN_MEMBER, caller);
        read.mustMatch(project.version());
        String given = reason == null || reason.isBlank() ? null : ShortText.required("reason", reason, 2_000);
        project.withdraw(clock.instant());
        withdrawals.fire(new ProjectWithdrawn(project.id(), clock.instant()));
        projects.flush();
        record(project, caller, "project.withdraw", Map.of("state", project.state()), given);
        return views.show(project, caller);
    }

    /** The project, locked, once it is clear that the caller may work on it. */
    private Project open(String id, Who who, Caller caller) {
        Project project = projects.required(id, caller.scope());
        standings.of(caller, project).mustBe(who);
        projects.lock(project);
        return project;
    }

    private void record(Project project, Caller caller, String action, Map<String, ?> after, @Nullable String reason) {
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of(action, "project/" + project.id(), after).because(reason));
    }
}
