package org.capacitycommons.partner.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;

/** Reads one project or one of its submissions. */
@ApplicationScoped
@Transactional
class ProjectReading {
    private final Projects projects;
    private final ProjectViews views;
    private final ReviewPromise promise;

    ProjectReading(Projects projects, ProjectViews views, ReviewPromise promise) {
        this.projects = projects;
        this.views = views;
        this.promise = promise;
    }

    ProjectView read(String id, Caller caller) {
        return views.show(projects.required(id, caller.scope()), caller);
    }

    /** What was frozen is for its owner and for who judges it, also when the project itself is public. */
    SubmissionView submission(String id, int number, Caller caller) {
        Project project = projects.required(id, caller.scope());
        if (!caller.isMemberOf(project.organisation()) && !caller.scope().seesEverything()) {
            throw Refusal.notFound();
        }
        return projects.submissions(project).stream()
                .filter(submission -> submission.number() == number)
                .findFirst()
                .map(found -> new SubmissionView(Receipt.of(found, promise.expectedDays()), found.content()))
                .orElseThrow(Refusal::notFound);
    }
}
