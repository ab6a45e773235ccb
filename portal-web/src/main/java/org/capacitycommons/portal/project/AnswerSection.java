package org.capacitycommons.portal.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;

import org.capacitycommons.portal.form.Messages;
import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.service.ServiceRefusal.FieldFault;
import org.capacitycommons.portal.words.Words;

/** The answers of a section as a reader sees them: labels and option texts instead of ids. */
@TemplateData
public record AnswerSection(String id, String title, String status, List<Line> lines, List<String> problems) {

    /** One question and its answer. Free text keeps its own direction, whatever the page's is. */
    @TemplateData
    public record Line(String name, String label, String answer) {}

    /** Whether anything stands in the section. */
    public boolean answered() {
        return !lines.isEmpty();
    }

    static List<AnswerSection> all(RegistrationForm form, Project project, Words words, Nations nations) {
        return form.sections().stream()
                .map(section -> of(section, project, new Reader(section.id(), words, nations)))
                .toList();
    }

    private static AnswerSection of(RegistrationForm.Section section, Project project, Reader reader) {
        Map<String, List<String>> answers = project.answers(section.id());
        var lines = new ArrayList<Line>();
        for (Question question : section.questions()) {
            if (question.group() == null) {
                addLine(lines, question, question.id(), answers, reader);
            }
        }
        groupsOf(section, answers)
                .forEach((prefix, questions) ->
                        questions.forEach(q -> addLine(lines, q, prefix + q.id(), answers, reader)));
        return new AnswerSection(
                section.id(),
                reader.words().say("question." + section.id() + ".title"),
                project.status(section.id()),
                List.copyOf(lines),
                reader.problems(project.problemsOf(section.id())));
    }

    private static Map<String, List<Question>> groupsOf(
            RegistrationForm.Section section, Map<String, List<String>> answers) {
        var groups = new LinkedHashMap<String, List<Question>>();
        for (Question question : section.questions()) {
            Question.Group group = question.group();
            if (group != null) {
                for (int n = 1; n <= group.max(); n++) {
                    String prefix = group.id() + "." + n + ".";
                    if (answers.keySet().stream().anyMatch(name -> name.startsWith(prefix))) {
                        groups.computeIfAbsent(prefix, p -> new ArrayList<>()).add(question);
                    }
                }
            }
        }
        return groups;
    }

    private static void addLine(
            List<Line> lines, Question question, String name, Map<String, List<String>> answers, Reader reader) {
        List<String> values = answers.getOrDefault(name, List.of());
        if (!values.isEmpty()) {
            lines.add(new Line(name, reader.label(question, name), reader.answer(question, values)));
        }
    }

    /** Puts answers into words. */
    record Reader(String section, Words words, Nations nations) {

        String label(Question question, String name) {
            String label = words.say("question." + section + "." + question.id() + ".label");
            return question.group() == null ? label : label + " (" + name.split("\\.", -1)[1] + ")";
        }

        String answer(Question question, List<String> values) {
            return values.stream().map(v -> one(question, v)).collect(Collectors.joining(", "));
        }

        List<String> problems(List<FieldFault> faults) {
            return faults.stream()
                    .map(f -> {
                        String id = f.field().substring(f.field().lastIndexOf('.') + 1);
                        String label = words.find("question." + section + "." + id + ".label")
                                .orElse("");
                        String message = Messages.say(f, words);
                        return label.isEmpty() ? message : label + ": " + message;
                    })
                    .toList();
        }

        private String one(Question question, String value) {
            return switch (question.kind()) {
                case "CHOICE", "CHOICES" -> Option.label(words, question.id(), value);
                case "NATION" -> nations.name(value, words.language());
                case "MONTH", "DATE" -> words.formats().date(value);
                case "LANGUAGES" ->
                    Locale.forLanguageTag(value).getDisplayName(words.language().locale());
                default -> value;
            };
        }
    }
}
