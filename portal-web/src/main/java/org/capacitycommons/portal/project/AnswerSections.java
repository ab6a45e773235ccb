package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;

/** A project's answers in the visitor's words, for pages of other features. */
@RequestScoped
public class AnswerSections {
    private final Projects projects;
    private final Nations nations;
    private final Visit visit;

    AnswerSections(Projects projects, Nations nations, Visit visit) {
        this.projects = projects;
        this.nations = nations;
        this.visit = visit;
    }

    /** Every section of a project, in the order of the form. */
    public List<AnswerSection> of(Project project) {
        return AnswerSection.all(projects.registrationForm(), project, visit.words(), nations);
    }

    /** The ids of the sections, in order. */
    public List<String> ids() {
        return projects.registrationForm().sections().stream()
                .map(RegistrationForm.Section::id)
                .toList();
    }

    /** What a question is called; the name may be that of one of several, as in {@code risks.2.what}. */
    public String label(String section, String name) {
        return question(section, name).map(q -> reader(section).label(q, name)).orElse(name);
    }

    /** An answer in words. */
    public String answer(String section, String name, List<String> values) {
        return question(section, name)
                .map(q -> reader(section).answer(q, values))
                .orElseGet(() -> String.join(", ", values));
    }

    private AnswerSection.Reader reader(String section) {
        return new AnswerSection.Reader(section, visit.words(), nations);
    }

    private Optional<Question> question(String section, String name) {
        String id = name.substring(name.lastIndexOf('.') + 1);
        return projects.registrationForm().section(section).stream()
                .flatMap(s -> s.questions().stream())
                .filter(q -> q.id().equals(id))
                .findFirst();
    }
}
