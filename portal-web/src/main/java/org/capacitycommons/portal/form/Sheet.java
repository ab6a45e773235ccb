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
 * @param notes what others wrote that has to be read before typing
 * @param takesFile whether a file is sent along
 */
@TemplateData
public record Sheet(
        String title,
        String path,
        Link up,
        @Nullable Long version,
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
        return new Sheet(title, path, up, null, List.of(), List.of(), List.of(), List.of(), false);
    }

    public Sheet changing(long ofVersion) {
        return new Sheet(title, path, up, ofVersion, lead, notes, fields, buttons, takesFile);
    }

    public Sheet saying(String... paragraphs) {
        return new Sheet(title, path, up, version, List.of(paragraphs), notes, fields, buttons, takesFile);
    }

    public Sheet noting(List<String> others) {
        return new Sheet(title, path, up, version, lead, List.copyOf(others), fields, buttons, takesFile);
    }

    public Sheet asking(List<Field> asked) {
        return new Sheet(title, path, up, version, lead, notes, List.copyOf(asked), buttons, takesFile);
    }

    /** One more button; the first one is what Enter presses. */
    public Sheet button(String value, String text) {
        var more = new ArrayList<>(buttons);
        more.add(new Button(value, text, !buttons.isEmpty()));
        return new Sheet(title, path, up, version, lead, notes, fields, List.copyOf(more), takesFile);
    }

    public Sheet takingAFile() {
        return new Sheet(title, path, up, version, lead, notes, fields, buttons, true);
    }
}
