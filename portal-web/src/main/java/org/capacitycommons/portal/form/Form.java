package org.capacitycommons.portal.form;

import java.util.List;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page: where it goes, what protects it, what it shows. Templates draw it with the tags {@code formStart}
 * and {@code errorSummary}.
 */
@TemplateData
public record Form(
        String action,
        String token,
        String key,
        @Nullable String version,
        String owner,
        List<Field> fields,
        @Nullable String banner,
        List<ErrorLine> errors) {

    /** One line of the error summary; it leads to the field, or nowhere when the fault has no field here. */
    @TemplateData
    public record ErrorLine(@Nullable String target, String message) {}

    /** Whether the page's title starts with "Error". */
    public boolean faulty() {
        return !errors.isEmpty();
    }

    /** The same with the protection of the form that was sent, for when nobody can make a new one. */
    Form protectedAs(Typed typed) {
        return new Form(action, typed.token(), key, version, typed.owner(), fields, banner, errors);
    }

    /**
     * The same under the key of the form that was sent, so that sending it again repeats nothing; a form that had none
     * keeps its own.
     */
    public Form keyed(String sent) {
        return sent.isBlank() ? this : new Form(action, token, sent, version, owner, fields, banner, errors);
    }

    /** One field by its name. */
    public Field field(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }
}
