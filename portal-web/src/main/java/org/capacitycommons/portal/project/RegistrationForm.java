package org.capacitycommons.portal.project;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The registration form: its sections in order. */
record RegistrationForm(int version, List<Section> sections) {

    /** One section, one page. */
    record Section(String id, List<Question> questions) {}

    Optional<Section> section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The section after this one, or null after the last. */
    @Nullable
    String after(String id) {
        for (int i = 0; i < sections.size() - 1; i++) {
            if (sections.get(i).id().equals(id)) {
                return sections.get(i + 1).id();
            }
        }
        return null;
    }
}
