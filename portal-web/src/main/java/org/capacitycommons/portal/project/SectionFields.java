package org.capacitycommons.portal.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.CodeLists;
import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Words;

/** Draws the questions of a section: each kind of question as the control that suits it, in the visitor's words. */
final class SectionFields {
    private static final int FEW_OPTIONS = 7;

    /** Languages that stand in sight; every other one is folded away below them. */
    private static final Set<String> USUAL_LANGUAGES = Set.of(
            "ar", "am", "bn", "en", "es", "fr", "ha", "hi", "id", "ig", "km", "lo", "mg", "my", "ne", "om", "pt", "ru",
            "rw", "si", "so", "sw", "ta", "th", "tr", "ur", "uz", "vi", "wo", "xh", "yo", "zh", "zu");

    private final Words words;
    private final List<Choice> nations;

    private final RegistrationForm.Section section;

    SectionFields(RegistrationForm.Section section, Words words, List<Choice> nations) {
        this.section = section;
        this.words = words;
        this.nations = nations;
    }

    /** Every field of a section with what was typed; groups are repeated as often as asked for. */
    List<Field> fields(Typed typed, int extraGroups) {
        var fields = new ArrayList<Field>();
        for (Question question : section.questions()) {
            if (question.group() == null) {
                fields.addAll(fields(question, question.id(), typed));
            } else if (isFirstOfItsGroup(question)) {
                fields.addAll(group(question.group(), typed, extraGroups));
            }
        }
        return fields;
    }

    /** The answers of a record by the fields that they stand in. */
    Typed drawn(Typed saved) {
        var byField = new LinkedHashMap<String, List<String>>();
        fields(saved, 0).forEach(f -> byField.put(f.name(), f.values()));
        return Typed.from(byField);
    }

    /**
     * What was typed, and the groups that somebody else has added since: the page that was typed into had no fields for
     * them, so nobody has left them empty.
     */
    Typed withAdded(Typed typed, Typed saved) {
        var all = new LinkedHashMap<>(typed.fields());
        section.questions().stream()
                .map(Question::group)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(group -> saved.fields().forEach((name, values) -> {
                    if (number(group, name) > size(group, typed)) {
                        all.put(name, values);
                    }
                }));
        return new Typed(all, typed.own());
    }

    /** How many of a group were typed, and at least as many as the form demands. */
    static int size(Question.Group group, Typed typed) {
        int typedGroups = typed.fields().keySet().stream()
                .mapToInt(name -> number(group, name))
                .max()
                .orElse(0);
        return Math.min(Math.max(typedGroups, group.min()), group.max());
    }

    /** Which of the group a field belongs to; 0 is none. */
    private static int number(Question.Group group, String name) {
        return name.matches(group.id() + "\\.\\d{1,2}\\..+") ? Integer.parseInt(name.split("\\.", -1)[1]) : 0;
    }

    private List<Field> group(Question.Group group, Typed typed, int extra) {
        int size = Math.min(size(group, typed) + extra, group.max());
        List<Question> questions = section.questions().stream()
                .filter(q -> group.equals(q.group()))
                .toList();
        var fields = new ArrayList<Field>();
        for (int n = 1; n <= size; n++) {
            int number = n;
            var one = questions.stream()
                    .flatMap(q -> fields(q, group.id() + "." + number + "." + q.id(), typed).stream())
                    .toList();
            fields.add(one.getFirst().numbered(n));
            fields.addAll(one.subList(1, one.size()));
        }
        return fields;
    }

    /** The field of a question, and the box beside it where nobody may know the answer. */
    private List<Field> fields(Question question, String name, Typed typed) {
        Field field = field(question, name, typed);
        return question.mayBeUnknown() ? Unknowns.fields(field, words) : List.of(field);
    }

    private Field field(Question question, String name, Typed typed) {
        List<String> values = typed.all(name);
        String key = "question." + section.id() + "." + question.id();
        String label = words.say(key + ".label");
        Field field = choices(question)
                .map(list -> Field.choice(name, label, control(question, list), values, list))
                .orElseGet(() -> Field.text(name, label, values.isEmpty() ? "" : values.getFirst())
                        .drawnAs(control(question, List.of())));
        Field folded = question.kind().equals("LANGUAGES") ? field.folding(USUAL_LANGUAGES) : field;
        return folded.hint(hint(question, key))
                .optional(!question.required())
                .limit(question.maxLength())
                .note(condition(question));
    }

    private Optional<List<Choice>> choices(Question question) {
        return Optional.ofNullable(
                switch (question.kind()) {
                    case "CHOICE", "CHOICES" -> options(question);
                    case "NATION" -> withEmpty(nations);
                    case "CURRENCY" -> withEmpty(CodeLists.currencies(words));
                    case "LANGUAGES" -> CodeLists.languages(words);
                    default -> null;
                });
    }

    private List<Choice> options(Question question) {
        List<String> options = question.options() == null ? List.of() : question.options();
        List<Choice> choices = options.stream()
                .map(o -> new Choice(o, Option.label(words, question.id(), o)))
                .toList();
        return question.kind().equals("CHOICE") && options.size() > FEW_OPTIONS ? withEmpty(choices) : choices;
    }

    private List<Choice> withEmpty(List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say("page.choose"))), choices.stream())
                .toList();
    }

    private static Control control(Question question, List<Choice> choices) {
        return switch (question.kind()) {
            case "LONG_TEXT" -> Control.TEXTAREA;
            case "EMAIL" -> Control.EMAIL;
            case "PHONE" -> Control.TEL;
            case "INTEGER", "DECIMAL", "MONEY_AMOUNT" -> Control.NUMBER;
            case "CHOICES", "LANGUAGES" -> Control.CHECKBOXES;
            case "CHOICE" -> choices.size() > FEW_OPTIONS ? Control.SELECT : Control.RADIOS;
            case "NATION", "CURRENCY" -> Control.SELECT;
            default -> Control.TEXT;
        };
    }

    private @Nullable String hint(Question question, String key) {
        String own = words.find(key + ".hint").orElse("");
        String byKind = words.find("question.kind." + question.kind()).orElse("");
        String hint = Stream.of(own, byKind)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return hint.isEmpty() ? null : hint;
    }

    /** Without a script the page cannot hide a question, so it says for whom it is. */
    private @Nullable String condition(Question question) {
        Question.Condition only = question.onlyFor();
        if (only == null) {
            return null;
        }
        String asked = only.question().substring(only.question().indexOf('.') + 1);
        String values = only.values().stream()
                .map(v -> Option.label(words, asked, v))
                .reduce((a, b) -> words.say("question.or", a, b))
                .orElse("");
        return words.say("question.onlyFor", words.say("question." + only.question() + ".label"), values);
    }

    private boolean isFirstOfItsGroup(Question question) {
        return section.questions().stream()
                .filter(q -> Objects.equals(q.group(), question.group()))
                .findFirst()
                .filter(first -> first.equals(question))
                .isPresent();
    }
}
