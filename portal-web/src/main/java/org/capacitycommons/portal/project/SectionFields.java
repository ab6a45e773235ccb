package org.capacitycommons.portal.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Words;

/** Draws the questions of a section: each kind of question as the control that suits it, in the visitor's words. */
final class SectionFields {
    /** Languages offered for "which languages will be used"; anything else can be typed below the list. */
    private static final int FEW_OPTIONS = 7;

    private static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "CNY", "XOF", "XAF", "KES", "NGN", "GHS", "ETB", "TZS", "UGX", "RWF", "ZAR", "ZMW", "MAD",
            "EGP", "PKR", "BDT", "LKR", "NPR", "INR", "IDR", "MYR", "PHP", "VND", "LAK", "KHR", "THB", "KZT", "UZS",
            "BRL", "ARS", "BOB", "COP", "PEN", "CLP", "MXN", "GTQ", "SAR", "AED");
    private static final List<String> LANGUAGES = List.of(
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
                fields.add(field(question, question.id(), typed));
            } else if (isFirstOfItsGroup(question)) {
                fields.addAll(group(question.group(), typed, extraGroups));
            }
        }
        return fields;
    }

    /** How many of a group were typed, and at least as many as the form demands. */
    static int size(Question.Group group, Typed typed) {
        int typedGroups = typed.fields().keySet().stream()
                .filter(name -> name.matches(group.id() + "\\.\\d{1,2}\\..+"))
                .mapToInt(name -> Integer.parseInt(name.split("\\.", -1)[1]))
                .max()
                .orElse(0);
        return Math.min(Math.max(typedGroups, group.min()), group.max());
    }

    private List<Field> group(Question.Group group, Typed typed, int extra) {
        int size = Math.min(size(group, typed) + extra, group.max());
        List<Question> questions = section.questions().stream()
                .filter(q -> group.equals(q.group()))
                .toList();
        return IntStream.rangeClosed(1, size)
                .boxed()
                .flatMap(n -> IntStream.range(0, questions.size())
                        .mapToObj(i -> field(
                                        questions.get(i),
                                        group.id() + "." + n + "."
                                                + questions.get(i).id(),
                                        typed)
                                .numbered(i == 0 ? n : 0)))
                .toList();
    }

    private Field field(Question question, String name, Typed typed) {
        List<String> values = typed.all(name);
        String key = "question." + section.id() + "." + question.id();
        String label = words.say(key + ".label");
        Field field = choices(question)
                .map(list -> Field.choice(name, label, control(question, list), values, list))
                .orElseGet(() -> Field.text(name, label, values.isEmpty() ? "" : values.getFirst())
                        .drawnAs(control(question, List.of())));
        return field.hint(hint(question, key))
                .optional(!question.required())
                .limit(question.maxLength())
                .note(condition(question));
    }

    private Optional<List<Choice>> choices(Question question) {
        return Optional.ofNullable(
                switch (question.kind()) {
                    case "CHOICE", "CHOICES" -> options(question);
                    case "NATION" -> withEmpty(nations);
                    case "CURRENCY" ->
                        withEmpty(CURRENCIES.stream().map(c -> new Choice(c, c)).toList());
                    case "LANGUAGES" -> languages();
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

    private List<Choice> languages() {
        return LANGUAGES.stream()
                .map(code -> new Choice(code, languageName(code)))
                .sorted(Comparator.comparing(Choice::label, words.language().order()))
                .toList();
    }

    private String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayName(words.language().locale());
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
        String unknown = question.mayBeUnknown() ? words.say("question.mayBeUnknown") : "";
        String hint = Stream.of(own, byKind, unknown)
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
