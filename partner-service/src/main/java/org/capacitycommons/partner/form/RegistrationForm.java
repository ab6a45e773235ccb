package org.capacitycommons.partner.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The eight sections in their order. The file is the only place where a question is defined. */
public final class RegistrationForm {
    private static final String FILE = "/form/registration-form.json";

    private final RegistrationFormView view;
    private final List<FormSection> sections;

    private RegistrationForm(RegistrationFormView view) {
        this.view = view;
        this.sections = view.sections().stream()
                .map(s -> new FormSection(
                        s.id(),
                        s.opensAfter(),
                        s.questions().stream().map(Question::of).toList()))
                .toList();
    }

    /** Reads the form; a file that can't be read stops the service at start, not at the first answer. */
    public static RegistrationForm load(ObjectMapper json) {
        try (InputStream file = RegistrationForm.class.getResourceAsStream(FILE)) {
            return new RegistrationForm(json.readValue(Objects.requireNonNull(file, FILE), RegistrationFormView.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The registration form can't be read", e);
        }
    }

    RegistrationFormView view() {
        return view;
    }

    List<FormSection> sections() {
        return sections;
    }

    /** The ids of the sections, in the order of the form. */
    public List<String> sectionIds() {
        return sections.stream().map(FormSection::id).toList();
    }

    Optional<FormSection> section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The section that has to be done before the given one, or null. */
    public @Nullable String opensAfter(String section) {
        return section(section).map(FormSection::opensAfter).orElse(null);
    }

    /** The sectors that a project may belong to. */
    public List<String> sectors() {
        Question sector =
                Objects.requireNonNull(section("aim").orElseThrow().question("sector"), "the form asks for the sector");
        return sector.kind() instanceof Kind.Choice choice ? choice.options() : List.of();
    }

    /** The languages in which a summary may be written. */
    public List<String> languages() {
        Question language = Objects.requireNonNull(
                section("aim").orElseThrow().question("summaryLanguage"), "the form asks for the language");
        return language.kind() instanceof Kind.Choice choice ? choice.options() : List.of();
    }
}
