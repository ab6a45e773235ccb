package org.capacitycommons.partner.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** One question: what may be answered, and when it has to be. */
record Question(
        String id,
        Kind kind,
        boolean required,
        int hardMaxLength,
        boolean severalLines,
        @Nullable Group group,
        @Nullable Condition onlyFor,
        @Nullable Condition requiredFor) {

    static Question of(QuestionView view) {
        return new Question(
                view.id(),
                kind(view),
                view.required(),
                view.hardMaxLength(),
                view.kind().equals("LONG_TEXT"),
                view.group(),
                view.onlyFor(),
                view.requiredFor());
    }

    boolean isShown(Answers answers) {
        return onlyFor == null || onlyFor.holds(answers);
    }

    boolean isRequired(Answers answers) {
        return required || (requiredFor != null && requiredFor.holds(answers));
    }

    private static Kind kind(QuestionView view) {
        return switch (view.kind()) {
            case "TEXT", "LONG_TEXT" -> new Kind.Text(given(view.minLength()), given(view.maxLength()));
            case "CHOICE" -> new Kind.Choice(options(view));
            case "CHOICES" -> new Kind.Choices(options(view), given(view.minChoices()), given(view.maxChoices()));
            case "LANGUAGES" -> new Kind.Languages(given(view.minChoices()), given(view.maxChoices()));
            case "INTEGER" -> amount(view, NumberText.Use.WHOLE);
            case "MONEY_AMOUNT" -> amount(view, NumberText.Use.MONEY);
            case "DECIMAL" -> amount(view, NumberText.Use.MEASURE);
            default -> new Kind.Formed(TextForm.valueOf(view.kind()));
        };
    }

    private static Kind amount(QuestionView view, NumberText.Use use) {
        return new Kind.Amount(use, number(view.min()), number(view.max()), view.unknownAllowed());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> options(QuestionView view) {
        return List.copyOf(Objects.requireNonNull(view.options(), view.id()));
    }

    private static int given(@Nullable Integer value) {
        return Objects.requireNonNull(value, "the question lacks a limit of its kind");
    }
}
