package org.capacitycommons.partner.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.capacitycommons.http.FieldError;

/** Says everything that stands between answers and their submission, all at once, in the order of the form. */
public final class FormCheck {
    private final RegistrationForm form;
    private final CodeLists codes;

    public FormCheck(RegistrationForm form, CodeLists codes) {
        this.form = form;
        this.codes = codes;
    }

    /** Every complaint, at {@code section.question} or {@code section.group.row.question}. */
    public List<FieldError> problems(Answers answers) {
        List<FieldError> found = new ArrayList<>();
        for (FormSection section : form.sections()) {
            section.single().forEach(question -> check(section, question, question.id(), answers, found));
            section.groups().forEach(group -> checkRows(section, group, answers, found));
            found.addAll(CrossRules.of(section.id(), answers, found));
        }
        return List.copyOf(found);
    }

    private void checkRows(FormSection section, Group group, Answers answers, List<FieldError> found) {
        Set<Integer> rows = answers.rows(section.id(), group);
        Complaint.ofCount(rows.size(), group.min(), group.max())
                .ifPresent(complaint -> found.add(complaint.at(section.id() + "." + group.id())));
        for (int row : rows) {
            for (Question question : section.of(group)) {
                String key = new RowKey(group.id(), row, question.id()).toString();
                check(section, question, key, answers, found);
            }
        }
    }

    private void check(FormSection section, Question question, String key, Answers answers, List<FieldError> found) {
        if (!question.isShown(answers)) {
            return;
        }
        String field = section.id() + "." + key;
        List<String> values = answers.all(field);
        if (!values.isEmpty()) {
            question.kind().complaint(values, codes).ifPresent(complaint -> found.add(complaint.at(field)));
        } else if (question.isRequired(answers)) {
            found.add(FieldError.of(field, "required"));
        }
    }
}
