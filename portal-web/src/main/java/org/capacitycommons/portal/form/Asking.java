package org.capacitycommons.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Field.Control;
import org.capacitycommons.portal.words.Words;

/**
 * Makes the fields of a form from what was typed. The words of a field stand in the bundle {@code ask}, under the name
 * of the form and the field, or under the field's name alone where many forms ask the same.
 */
public record Asking(String form, Words words, Typed typed) {
    private static final String YES = "yes";

    /** What the box that says so is called. */
    public String label(String name) {
        return find(form, words, name).orElse(name);
    }

    /** One line of text; a limit of 0 is none. */
    public Field text(String name, int limit) {
        return Field.text(name, label(name), typed.first(name)).hint(hint(name)).limit(limit == 0 ? null : limit);
    }

    public Field longText(String name, int limit) {
        return text(name, limit).drawnAs(Control.TEXTAREA);
    }

    public Field number(String name) {
        return text(name, 0).drawnAs(Control.NUMBER);
    }

    /** A day, typed as year, month and day. */
    public Field day(String name) {
        String own = hint(name);
        String how = words.say("question.kind.DATE");
        return text(name, 0).hint(own == null ? how : own + " " + how);
    }

    public Field radios(String name, List<String> codes) {
        return choice(name, Control.RADIOS, codes(name, codes));
    }

    public Field select(String name, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", words.say("page.choose")));
        all.addAll(choices);
        return choice(name, Control.SELECT, all);
    }

    public Field ticks(String name, List<Choice> choices) {
        return choice(name, Control.CHECKBOXES, choices);
    }

    /** One box to tick; its legend is the field's label, and what it says stands under {@code .yes}. */
    public Field tick(String name) {
        return ticks(name, List.of(new Choice(YES, label(name + ".yes"))));
    }

    /** Whether a box made by {@link #tick} was ticked. */
    public static boolean isTicked(Typed typed, String name) {
        return typed.first(name).equals(YES);
    }

    /** Codes with what they are called. */
    public List<Choice> codes(String name, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, label(name + ".option." + code)))
                .toList();
    }

    /** The words for a field of a form. */
    static Optional<String> find(String form, Words words, String name) {
        return words.find("ask." + form + "." + name).or(() -> words.find("ask." + name));
    }

    private Field choice(String name, Control control, List<Choice> choices) {
        return Field.choice(name, label(name), control, typed.all(name), choices)
                .hint(hint(name));
    }

    private @Nullable String hint(String name) {
        return find(form, words, name + ".hint").orElse(null);
    }
}
