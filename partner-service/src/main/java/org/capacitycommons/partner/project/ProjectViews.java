package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.security.Caller;

/** Shows a project to one reader: in full, or its public fields. */
@Singleton
class ProjectViews {
    /** What an approved project tells the world beside its aim. People are told, never named. */
    private static final Set<String> PUBLIC_PEOPLE = Set.of("peopleYearOne", "who", "regions", "languagesUsed");

    private final Projects projects;
    private final Organisations organisations;
    private final Completeness completeness;
    private final ProjectStandings standings;

    ProjectViews(
            Projects projects, Organisations organisations, Completeness completeness, ProjectStandings standings) {
        this.projects = projects;
        this.organisations = organisations;
        this.completeness = completeness;
        this.standings = standings;
    }

    ProjectView show(Project project, Caller caller) {
        boolean inFull =
                caller.isMemberOf(project.organisation()) || caller.scope().seesEverything();
        return inFull ? inFull(project, caller) : toThePublic(project);
    }

    private ProjectView inFull(Project project, Caller caller) {
        List<ChangeRequest> requests = projects.changeRequests(project);
        Standing standing = standings.of(caller, project);
        boolean writes = standing.is(Who.OWN_MEMBER) && project.state().isOpenForWriting();
        List<String> deployments = projects.deployments(project);
        return new ProjectView(
                project.id(),
                project.nation(),
                organisations.view(project.organisation()),
                project.title(),
                project.sector(),
                project.language(),
                project.state(),
                project.version(),
                project.riskTier(),
                completeness.sections(project.answers(), requests),
                writes ? completeness.problems(project.answers(), requests) : List.of(),
                writes ? Warnings.of(project.answers()) : List.of(),
                requests.stream().map(ChangeRequest::view).toList(),
                project.decision(),
                projects.conditions(project).stream()
                        .map(condition -> condition.view(standing))
                        .toList(),
                projects.submissions(project).stream()
                        .map(ProjectView.SubmissionRef::of)
                        .toList(),
                deployments,
                project.reviewer(),
                project.createdAt(),
                project.updatedAt(),
                may(project, standing, requests, deployments, projects.isActedUpon(project)));
    }

    private static List<String> may(
            Project project,
            Standing standing,
            List<ChangeRequest> requests,
            List<String> deployments,
            boolean actedUpon) {
        List<String> may =
                new ArrayList<>(ProjectMay.actions(standing, project.state(), project.riskTier(), actedUpon));
        if (may.contains("save") && requests.stream().anyMatch(ChangeRequest::isOpen)) {
            may.add("answer-change-request");
        }
        if (project.state() == ProjectState.APPROVED && deployments.isEmpty() && standing.is(Who.OWN_MEMBER)) {
            may.add("open-deployment");
        }
        return may;
    }

    private ProjectView toThePublic(Project project) {
        Map<String, SectionView> sections = new LinkedHashMap<>();
        sections.put(
                "aim", new SectionView(SectionStatus.DONE, project.answers().section("aim")));
        Map<String, List<String>> people = new TreeMap<>(project.answers().section("people"));
        people.keySet().retainAll(PUBLIC_PEOPLE);
        sections.put("people", new SectionView(SectionStatus.DONE, people));
        DecisionView decision = project.decision();
        List<FieldError> none = List.of();
        return new ProjectView(
                project.id(),
                project.nation(),
                organisations.view(project.organisation()),
                project.title(),
                project.sector(),
                project.language(),
                project.state(),
                project.version(),
                project.riskTier(),
                sections,
                none,
                none,
                List.of(),
                decision == null ? null : decision.forThePublic(),
                List.of(),
                List.of(),
                projects.deployments(project),
                null,
                project.createdAt(),
                project.updatedAt(),
                List.of());
    }
}
