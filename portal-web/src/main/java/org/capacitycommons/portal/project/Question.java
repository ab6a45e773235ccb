package org.capacitycommons.portal.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One question of the registration form, as the partner service describes it. */
record Question(
        String id,
        String kind,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable List<String> options,
        @Nullable Group group,
        @Nullable Condition onlyFor,
        @Nullable Boolean unknownAllowed) {

    /** The question belongs to something that there can be several of. */
    record Group(String id, int min, int max) {}

    /** The question is asked only when another one has one of these answers. */
    record Condition(String question, List<String> values) {}

    boolean mayBeUnknown() {
        return Boolean.TRUE.equals(unknownAllowed);
    }
}
