package org.capacitycommons.partner.project;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.ProblemType;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Freezes a project and hands it to the reviewers. */
@ApplicationScoped
@Transactional
class Submitting {
    private static final int FORM_VERSION = 1;

    private final Projects projects;
    private final ProjectStandings standings;
    private final Completeness completeness;
    private final Deeds deeds;
    private final Notices notices;
    private final ReviewPromise promise;
    private final Clock clock;

    Submitting(
            Projects projects,
            ProjectStandings standings,
            Completeness completeness,
            Deeds deeds,
            Notices notices,
            ReviewPromise promise,
            Clock clock) {
        this.projects = projects;
        this.standings = standings;
        this.completeness = completeness;
        this.deeds = deeds;
        this.notices = notices;
        this.promise = promise;
        this.clock = clock;
    }

    Receipt submit(String id, Declaration declaration, RecordVersion read, Caller caller) {
        Project project = projects.required(id, caller.scope());
        standings.of(caller, project).mustBe(Who.OWN_SUBMITTER);
        projects.lock(project);
        read.mustMatch(project.version());
        ProjectMoves.target(project.state(), ProjectAction.SUBMIT);
        refuse(declaration.missing(), HttpProblem.VALIDATION, "Nothing is submitted without all three declarations.");
        List<ChangeRequest> requests = projects.changeRequests(project);
        List<FieldError> problems = completeness.problems(project.answers(), requests);
        refuse(
                problems,
                PartnerProblem.INCOMPLETE,
                "%d answers stand between this project and its submission.".formatted(problems.size()));
        return freeze(project, declaration, requests, caller);
    }

    private Receipt freeze(Project project, Declaration declaration, List<ChangeRequest> requests, Caller caller) {
        Instant now = clock.instant();
        project.submit(now);
        CanonicalJson.Frozen frozen = CanonicalJson.freeze(content(project, declaration, requests, caller, now));
        Submission submission = Submission.of(project, frozen, caller.person(), now);
        projects.add(submission);
        projects.flush();
        projects.noteContributor(project, caller);
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of(
                        "project.submit",
                        "project/" + project.id(),
                        Map.of("number", submission.number(), "sha256", submission.sha256())));
        notices.toOffice(
                NoticeKind.PROJECT_SUBMITTED,
                new About("project/" + project.id(), project.title()),
                "submission-" + submission.number());
        return Receipt.of(submission, promise.expectedDays());
    }

    private static FrozenProject content(
            Project project, Declaration declaration, List<ChangeRequest> requests, Caller caller, Instant now) {
        return new FrozenProject(
                project.id(),
                project.rounds(),
                project.nation(),
                project.organisation(),
                FORM_VERSION,
                project.title(),
                project.sector(),
                project.language(),
                project.riskTier(),
                project.answers().bySection(),
                requests.stream().map(ChangeRequest::frozen).toList(),
                declaration,
                now,
                caller.person());
    }

    private static void refuse(List<FieldError> errors, ProblemType type, String detail) {
        if (!errors.isEmpty()) {
            throw Refusal.of(type, detail).at(errors);
        }
    }
}
