package org.capacitycommons.portal.form;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A page that is nothing but a form: where it stands, what is said above it, its fields and its buttons.
 *
 * @param up where the page hangs, without the language
 * @param version of the record that the form changes, or null when it changes none
 * @param saved what that record says now, by field
 * @param notes what others wrote that has to be read before typing
 * @param takesFile whether a file is sent along
 */
@TemplateData
public record Sheet(
        String title,
        String path,
        Link up,
        @Nullable Long version,
        Typed saved,
        List<String> lead,
        List<String> notes,
        List<Field> fields,
        List<Button> buttons,
        boolean takesFile) {

    /** A way to another page. */
    @TemplateData
    public record Link(String path, String text) {}

    /** A button, and what the form says when it was pressed. */
    @TemplateData
    public record Button(String value, String text, boolean quiet) {}

    /** A page with a title, which hangs under another one. */
    public static Sheet of(String title, String path, Link up) {
        return new Sheet(title, path, up, null, Typed.nothing(), List.of(), List.of(), List.of(), List.of(), false);
    }

    public Sheet changing(long ofVersion) {
        return new Sheet(title, path, up, ofVersion, saved, lead, notes, fields, buttons, takesFile);
    }

    /**
     * The same for a record that stands in the fields: after somebody else has saved it, what it says now is offered
     * beside what was typed.
     */
    public Sheet changing(long ofVersion, Typed recordNow) {
        return new Sheet(title, path, up, ofVersion, recordNow, lead, notes, fields, buttons, takesFile);
    }

    public Sheet saying(String... paragraphs) {
        return new Sheet(title, path, up, version, saved, List.of(paragraphs), notes, fields, buttons, takesFile);
    }

    public Sheet noting(List<String> others) {
        return new Sheet(title, path, up, version, saved, lead, List.copyOf(others), fields, buttons, takesFile);
    }

    public Sheet asking(List<Field> asked) {
        return new Sheet(title, path, up, version, saved, lead, notes, List.copyOf(asked), buttons, takesFile);
    }

    /** One more button; the first one is what Enter presses. */
    public Sheet button(String value, String text) {
        var more = new ArrayList<>(buttons);
        more.add(new Button(value, text, !buttons.isEmpty()));
        return new Sheet(title, path, up, version, saved, lead, notes, fields, List.copyOf(more), takesFile);
    }

    public Sheet takingAFile() {
        return new Sheet(title, path, up, version, saved, lead, notes, fields, buttons, true);
    }
}
