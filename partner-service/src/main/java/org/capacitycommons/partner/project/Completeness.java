package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.form.CodeLists;
import org.capacitycommons.partner.form.FormCheck;
import org.capacitycommons.partner.form.RegistrationForm;
import org.capacitycommons.partner.nation.Nations;

/** What stands between a project and its submission, and how far each section is. */
@Singleton
class Completeness {
    private final RegistrationForm form;
    private final Nations nations;

    Completeness(RegistrationForm form, Nations nations) {
        this.form = form;
        this.nations = nations;
    }

    /** Everything at once: answers first, then what a reviewer asked and nobody answered. */
    List<FieldError> problems(Answers answers, List<ChangeRequest> requests) {
        List<FieldError> found = new ArrayList<>(inAnswers(answers));
        requests.stream()
                .filter(ChangeRequest::isOpen)
                .map(r -> FieldError.of("changeRequests." + r.number(), "not-answered", "section", r.section()))
                .forEach(found::add);
        return found;
    }

    /** Each section with its status and answers, in the order of the form. */
    Map<String, SectionView> sections(Answers answers, List<ChangeRequest> requests) {
        Set<String> broken = inAnswers(answers).stream()
                .map(error -> error.field().substring(0, error.field().indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> asked = requests.stream()
                .filter(ChangeRequest::isOpen)
                .map(ChangeRequest::section)
                .collect(Collectors.toSet());
        Map<String, SectionView> sections = new LinkedHashMap<>();
        for (String id : form.sectionIds()) {
            sections.put(id, new SectionView(status(id, answers, broken, asked), answers.section(id)));
        }
        return sections;
    }

    private SectionStatus status(String section, Answers answers, Set<String> broken, Set<String> asked) {
        if (asked.contains(section)) {
            return SectionStatus.CHANGES_ASKED;
        }
        if (!answers.section(section).isEmpty()) {
            return broken.contains(section) ? SectionStatus.IN_PROGRESS : SectionStatus.DONE;
        }
        String first = form.opensAfter(section);
        return first != null && broken.contains(first) ? SectionStatus.NOT_YET_OPEN : SectionStatus.TO_DO;
    }

    private List<FieldError> inAnswers(Answers answers) {
        return new FormCheck(form, new CodeLists(nations.codes())).problems(answers);
    }
}
