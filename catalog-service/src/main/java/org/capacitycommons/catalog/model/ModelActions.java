package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What can be done about a model, and by whom. */
final class ModelActions {
    private static final List<Action> ALL = List.of(
            new Action("edit", Set.of("admin")),
            new Action("merge", Set.of("admin")),
            new Action("publish-advisory", Set.of("admin")),
            new Action("propose-correction", Set.of("ministry", "partner", "admin")));

    private record Action(String wire, Set<String> roles) {}

    private ModelActions() {}

    /** What is open to somebody, as answers name it. */
    static List<String> open(Predicate<String> isInRole) {
        return ALL.stream()
                .filter(action -> action.roles().stream().anyMatch(isInRole))
                .map(Action::wire)
                .toList();
    }
}
