package org.capacitycommons.partner.project;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

/** The answers as a submission froze them. */
@Singleton
public class SubmittedAnswers {
    private final Projects projects;

    SubmittedAnswers(Projects projects) {
        this.projects = projects;
    }

    /** The answers of one submission; empty where the project has none of that number. */
    public Map<String, Map<String, List<String>>> of(Project project, int number) {
        return projects.submissions(project).stream()
                .filter(submission -> submission.number() == number)
                .findFirst()
                .map(found ->
                        CanonicalJson.read(found.content(), FrozenProject.class).sections())
                .orElse(Map.of());
    }
}
