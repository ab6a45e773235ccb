package org.capacitycommons.partner.project;

import java.util.Set;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Person;

/** Finds out where a caller stands towards a project. */
@Singleton
public class ProjectStandings {
    private final Projects projects;

    ProjectStandings(Projects projects) {
        this.projects = projects;
    }

    public Standing of(Caller caller, Project project) {
        Person reviewer = project.reviewer();
        DecisionView decision = project.decision();
        return new Standing(
                caller,
                project.organisation(),
                project.nation(),
                reviewer == null ? null : reviewer.subject(),
                decision == null || decision.by() == null ? null : decision.by().subject(),
                caller.isAdmin() ? projects.involved(project) : Set.of());
    }
}
