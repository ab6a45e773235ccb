package org.capacitycommons.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/** One field as the page draws it: label, hint, control, what was typed, and what is wrong with it. */
@TemplateData
public record Field(
        String name,
        String label,
        @Nullable String hint,
        Control control,
        List<String> values,
        List<Option> options,
        @Nullable String error,
        boolean optional,
        @Nullable Integer maxLength,
        @Nullable String note,
        int number,
        @Nullable Theirs theirs) {

    /** How a field is drawn. */
    public enum Control {
        TEXT,
        NUMBER,
        EMAIL,
        TEL,
        TEXTAREA,
        RADIOS,
        CHECKBOXES,
        SELECT,
        /** A document of one of the kinds that are kept. */
        FILE,
        /** A file of data, of whatever kind. */
        DATA;

        /** Whether the field is several controls under one legend. */
        boolean grouped() {
            return this == RADIOS || this == CHECKBOXES;
        }
    }

    /**
     * One thing to choose.
     *
     * @param lang of the label, where it is another than the page's
     */
    @TemplateData
    public record Option(
            String value,
            String label,
            String id,
            boolean chosen,
            boolean rare,
            @Nullable String lang) {
        static Option of(Choice choice, String id, boolean chosen) {
            return new Option(choice.value(), choice.label(), id, chosen, false, choice.lang());
        }

        Option rare(boolean folded) {
            return new Option(value, label, id, chosen, folded, lang);
        }
    }

    /** A field of text. */
    public static Field text(String name, String label, String value) {
        return new Field(name, label, null, Control.TEXT, List.of(value), List.of(), null, false, null, null, 0, null);
    }

    /** A field of one or more choices; values to labels, in order. */
    public static Field choice(String name, String label, Control control, List<String> chosen, List<Choice> choices) {
        String id = idOf(name);
        var options = new ArrayList<Option>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String optionId = i == 0 && control.grouped() ? id : id + "-" + i;
            options.add(Option.of(choice, optionId, chosen.contains(choice.value())));
        }
        return new Field(name, label, null, control, chosen, List.copyOf(options), null, false, null, null, 0, null);
    }

    /**
     * A value and its label.
     *
     * @param lang of the label, where it is another than the page's
     */
    public record Choice(
            String value, String label, @Nullable String lang) {
        public Choice(String value, String label) {
            this(value, label, null);
        }
    }

    /** Another value in a field of text. */
    public Field valued(String value) {
        return new Field(
                name, label, hint, control, List.of(value), options, error, optional, maxLength, note, number, theirs);
    }

    /** Folds away what few choose from a long list. */
    public Field folding(Set<String> usual) {
        var folded =
                options.stream().map(o -> o.rare(!usual.contains(o.value()))).toList();
        return new Field(name, label, hint, control, values, folded, error, optional, maxLength, note, number, theirs);
    }

    public List<Option> usualOptions() {
        return options.stream().filter(o -> !o.rare()).toList();
    }

    public List<Option> rareOptions() {
        return options.stream().filter(Option::rare).toList();
    }

    /** Whether the fold has to stand open. */
    public boolean rareChosen() {
        return options.stream().anyMatch(o -> o.rare() && o.chosen());
    }

    public Field hint(@Nullable String text) {
        return new Field(name, label, text, control, values, options, error, optional, maxLength, note, number, theirs);
    }

    public Field drawnAs(Control other) {
        return new Field(name, label, hint, other, values, options, error, optional, maxLength, note, number, theirs);
    }

    public Field error(@Nullable String text) {
        return new Field(name, label, hint, control, values, options, text, optional, maxLength, note, number, theirs);
    }

    public Field optional(boolean mayBeEmpty) {
        return new Field(
                name, label, hint, control, values, options, error, mayBeEmpty, maxLength, note, number, theirs);
    }

    public Field limit(@Nullable Integer characters) {
        return new Field(
                name, label, hint, control, values, options, error, optional, characters, note, number, theirs);
    }

    public Field note(@Nullable String text) {
        return new Field(name, label, hint, control, values, options, error, optional, maxLength, text, number, theirs);
    }

    /** Marks the field as the first about the n-th of several things of a kind. */
    public Field numbered(int n) {
        return new Field(name, label, hint, control, values, options, error, optional, maxLength, note, n, theirs);
    }

    /** Beside what somebody else has saved in it since, where that is something else than what stands in it. */
    Field beside(List<String> saved) {
        List<String> given = saved.stream().filter(v -> !v.isEmpty()).toList();
        Set<String> own = values.stream().filter(v -> !v.isEmpty()).collect(Collectors.toSet());
        if (own.equals(Set.copyOf(given))) {
            return this;
        }
        var other = new Theirs(
                name, given, String.join(", ", given.stream().map(this::labelOf).toList()));
        return new Field(name, label, hint, control, values, options, error, optional, maxLength, note, number, other);
    }

    private String labelOf(String value) {
        return options.stream()
                .filter(o -> o.value().equals(value))
                .findFirst()
                .map(Option::label)
                .orElse(value);
    }

    /** The id of the control, or of the first of several, so that an error summary leads to it. */
    public String id() {
        return idOf(name);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean grouped() {
        return control.grouped();
    }

    /** Ids of what describes the control, for {@code aria-describedby}; null when nothing does. */
    public @Nullable String describedBy() {
        var ids = new StringJoiner(" ");
        if (hint != null) {
            ids.add(id() + "-hint");
        }
        if (note != null) {
            ids.add(id() + "-note");
        }
        if (error != null) {
            ids.add(id() + "-error");
        }
        return ids.length() == 0 ? null : ids.toString();
    }

    /** The hard limit of the control lies above the shown one, so that a paste is not cut unseen. */
    public @Nullable Integer hardLimit() {
        return maxLength == null ? null : maxLength * 4;
    }

    /** Fields with little to type are drawn short. */
    public boolean longText() {
        return control == Control.TEXTAREA;
    }

    static String idOf(String name) {
        return "f-" + name.replace('.', '-');
    }
}
