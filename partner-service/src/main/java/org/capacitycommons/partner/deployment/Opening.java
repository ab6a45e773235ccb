package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.Project;
import org.capacitycommons.partner.project.ProjectState;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Opens a deployment from an approved project. */
@ApplicationScoped
@Transactional
class Opening {
    private final Projects projects;
    private final Deployments deployments;
    private final DeploymentViews views;
    private final Deeds deeds;
    private final Clock clock;

    Opening(Projects projects, Deployments deployments, DeploymentViews views, Deeds deeds, Clock clock) {
        this.projects = projects;
        this.deployments = deployments;
        this.views = views;
        this.deeds = deeds;
        this.clock = clock;
    }

    DeploymentView open(@Nullable String projectId, Caller caller) {
        Project project = projects.find(projectId == null ? "" : projectId, caller.scope())
                .orElseThrow(() -> Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(FieldError.of("project", "unknown-project")));
        if (!caller.worksFor(project.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a project opens its deployment.");
        }
        // An undo of the approval takes the same lock: one of the two comes first and the other sees it.
        projects.lock(project);
        if (project.state() != ProjectState.APPROVED) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "A deployment starts from an approved project.")
                    .with("missing", List.of("approval"));
        }
        List<String> open = projects.deployments(project);
        if (!open.isEmpty()) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "This project has the deployment " + open.getFirst() + " already.")
                    .with("missing", List.of("no-other-deployment"))
                    .with("deployment", open.getFirst());
        }
        Deployment deployment = Deployment.planned(deployments.nextId(), project, clock.instant());
        deployments.add(deployment);
        deployments.flush();
        deeds.record(
                project.organisation(),
                caller.subject(),
                Deed.of("deployment.open", "deployment/" + deployment.id(), Map.of("project", project.id())));
        return views.show(deployment, caller);
    }
}
