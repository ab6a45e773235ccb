package org.capacitycommons.partner.project;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.form.RiskTier;
import org.capacitycommons.partner.form.TypedAnswers;
import org.capacitycommons.partner.problem.PartnerProblem;

/** Checks and applies what an amendment changes in the answers of an approved project. */
@ApplicationScoped
public class ProjectAmending {
    private final Projects projects;
    private final RegistrationForm form;
    private final Completeness completeness;
    private final Clock clock;

    ProjectAmending(Projects projects, RegistrationForm form, Completeness completeness, Clock clock) {
        this.projects = projects;
        this.form = form;
        this.completeness = completeness;
        this.clock = clock;
    }

    /** One question that changes: its answers before and after. */
    public record Change(String field, List<String> before, List<String> after) {}

    /** Whether a project is changed by amendments at all. */
    public void mustBeAmendable(Project project) {
        if (project.state() != ProjectState.APPROVED) {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "An amendment changes an approved project; any other is edited, or over.")
                    .with("state", project.state().name());
        }
    }

    /** The answers as they would be. Refuses what would not be complete, and what needs a review of its own. */
    public Answers check(Project project, ProjectChanges changes) {
        Answers amended = project.answers();
        for (Map.Entry<String, Map<String, List<String>>> section :
                taken(changes).entrySet()) {
            amended = amended.with(section.getKey(), section.getValue());
        }
        if (amended.bySection().equals(project.answers().bySection())) {
            throw invalid("project.answers", "nothing-changes");
        }
        List<FieldError> problems = completeness.problems(amended, List.of());
        if (!problems.isEmpty()) {
            throw Refusal.of(PartnerProblem.INCOMPLETE, "An approved project stays complete.")
                    .at(problems);
        }
        if (RiskTier.of(amended) == RiskTier.HIGH && project.riskTier() != RiskTier.HIGH) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "What makes a project HIGH takes two reviewers: register it as a new project.")
                    .with("missing", List.of("same-risk-tier"));
        }
        return amended;
    }

    /** Applies the answers to a project that is locked. */
    public void apply(Project project, Answers amended) {
        String sector = amended.first("aim.sector");
        project.amend(
                amended,
                amended.first("aim.title"),
                form.sectors().contains(sector) ? sector : project.sector(),
                clock.instant());
        projects.flush();
    }

    /** What the changes come to, question by question, for whoever judges them. */
    public List<Change> diff(Project project, ProjectChanges changes) {
        List<Change> diff = new ArrayList<>();
        taken(changes).forEach((section, after) -> {
            Map<String, List<String>> before = project.answers().section(section);
            Set<String> questions = new TreeSet<>(before.keySet());
            questions.addAll(after.keySet());
            for (String question : questions) {
                List<String> was = before.getOrDefault(question, List.of());
                List<String> is = after.getOrDefault(question, List.of());
                if (!was.equals(is)) {
                    diff.add(new Change(section + "." + question, was, is));
                }
            }
        });
        return diff;
    }

    private Map<String, Map<String, List<String>>> taken(ProjectChanges changes) {
        Map<String, Map<String, List<String>>> typed = changes.answers();
        if (typed == null || typed.isEmpty()) {
            throw invalid("project.answers", "nothing-changes");
        }
        Map<String, Map<String, List<String>>> taken = new LinkedHashMap<>();
        typed.forEach((section, answers) -> {
            // The types know of no null here, but JSON does.
            if (Objects.isNull(answers)) {
                throw invalid("project.answers." + section, "malformed");
            }
            taken.put(
                    section,
                    TypedAnswers.of(form, section, answers)
                            .orElseThrow(() -> Refusal.of(
                                    PartnerProblem.UNKNOWN_SECTION,
                                    "The sections are " + String.join(", ", form.sectionIds()))));
        });
        return taken;
    }

    private static Refusal invalid(String field, String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of(field, key));
    }
}
