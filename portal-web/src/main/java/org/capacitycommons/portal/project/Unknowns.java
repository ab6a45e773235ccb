package org.capacitycommons.portal.project;

import java.util.LinkedHashMap;
import java.util.List;

import org.capacitycommons.portal.form.Field;
import org.capacitycommons.portal.form.Field.Choice;
import org.capacitycommons.portal.form.Typed;
import org.capacitycommons.portal.words.Words;

/**
 * What nobody knows: on the page a box beside the field, for the service the word {@code unknown} as the answer. A
 * number that was typed wins over the box, so that nothing typed is dropped; the page then shows the box empty.
 */
final class Unknowns {
    private static final String WORD = "unknown";
    private static final String BOX = ".unknown";
    private static final String YES = "yes";

    private Unknowns() {}

    /** The answers as the service takes them. */
    static Typed fold(Typed typed) {
        var answers = new LinkedHashMap<String, List<String>>();
        typed.fields().forEach((name, values) -> {
            if (!name.endsWith(BOX)) {
                answers.put(name, values);
            }
        });
        typed.fields().forEach((name, values) -> {
            if (name.endsWith(BOX) && values.contains(YES)) {
                String question = name.substring(0, name.length() - BOX.length());
                if (answers.getOrDefault(question, List.of()).isEmpty()) {
                    answers.put(question, List.of(WORD));
                }
            }
        });
        return new Typed(answers, typed.own());
    }

    /** The field for the number and the box beside it. */
    static List<Field> fields(Field number, Words words) {
        boolean unknown = number.values().contains(WORD);
        Field shown = unknown ? number.valued("") : number;
        var box = new Choice(YES, words.say("ask.unknown.yes", number.label()));
        return List.of(
                shown,
                Field.choice(
                                number.name() + BOX,
                                words.say("ask.unknown"),
                                Field.Control.CHECKBOXES,
                                unknown ? List.of(YES) : List.of(),
                                List.of(box))
                        .optional(true));
    }
}
