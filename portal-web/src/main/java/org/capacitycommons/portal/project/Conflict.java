package org.capacitycommons.portal.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;

import org.capacitycommons.portal.form.Typed;

/**
 * Two people have answered the same section. Both versions are shown where they differ, and the visitor keeps one of
 * the two, field by field; nothing is merged or dropped in silence.
 */
final class Conflict {
    private static final String MINE = "mine:";
    private static final String CHOICE = "choice:";

    private Conflict() {}

    /** One field that differs: what stands saved, and what was typed. */
    @TemplateData
    record Difference(String name, String label, String theirs, String mine, List<String> mineValues) {
        public String choiceName() {
            return CHOICE + name;
        }

        public String mineName() {
            return MINE + name;
        }

        public String id() {
            return "f-" + name.replace('.', '-');
        }
    }

    static List<Difference> differences(
            RegistrationForm.Section section,
            Map<String, List<String>> theirs,
            Typed typed,
            AnswerSection.Reader reader) {
        var names = new LinkedHashSet<>(typed.fields().keySet());
        names.addAll(theirs.keySet());
        var differences = new ArrayList<Difference>();
        for (String name : names) {
            List<String> saved = theirs.getOrDefault(name, List.of());
            List<String> mine = typed.all(name);
            if (!saved.equals(mine)) {
                section.questions().stream()
                        .filter(q -> asks(q, name))
                        .findFirst()
                        .ifPresent(q -> differences.add(new Difference(
                                name, reader.label(q, name), reader.answer(q, saved), reader.answer(q, mine), mine)));
            }
        }
        return differences;
    }

    /** The saved answers with those fields replaced for which the visitor kept the own version. */
    static Map<String, List<String>> resolve(Map<String, List<String>> theirs, Typed typed) {
        var answers = new LinkedHashMap<>(theirs);
        typed.fields().forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.contains("mine")) {
                String field = name.substring(CHOICE.length());
                answers.put(field, typed.all(MINE + field));
            }
        });
        return answers;
    }

    /** What the visitor had typed, out of a form of choices. */
    static Typed mine(Typed choices) {
        var mine = new LinkedHashMap<String, List<String>>();
        choices.fields().forEach((name, values) -> {
            if (name.startsWith(MINE)) {
                mine.put(name.substring(MINE.length()), values);
            }
        });
        return Typed.from(mine);
    }

    private static boolean asks(Question question, String name) {
        Question.Group group = question.group();
        return group == null ? question.id().equals(name) : name.matches(group.id() + "\\.\\d{1,2}\\." + question.id());
    }
}
