package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the record of a model shows, chosen from all that is said of it. Pure: the same facts give the same record, in
 * whatever order they came.
 */
record ShownRecord(
        @Nullable Long parametersTotal,
        @Nullable Long parametersActive,
        @Nullable Integer contextTokens,
        @Nullable Integer languagesClaimed,
        List<String> languages,
        List<String> modalities,
        List<String> tasks,
        @Nullable String released,
        Openness openness,
        Gated gated,
        LicenceChoice licence) {
    private static final Pattern LIST = Pattern.compile(",");

    ShownRecord {
        languages = List.copyOf(languages);
        modalities = List.copyOf(modalities);
        tasks = List.copyOf(tasks);
    }

    static ShownRecord of(List<StoredFact> facts, Predicate<String> isLicence) {
        Long context = number(facts, FactField.CONTEXT_TOKENS);
        Long claimed = number(facts, FactField.LANGUAGES_CLAIMED);
        return new ShownRecord(
                number(facts, FactField.PARAMETERS_TOTAL),
                number(facts, FactField.PARAMETERS_ACTIVE),
                context == null ? null : context.intValue(),
                claimed == null ? null : claimed.intValue(),
                list(facts, FactField.LANGUAGES),
                list(facts, FactField.MODALITIES),
                list(facts, FactField.TASKS),
                best(facts, FactField.RELEASED).orElse(null),
                openness(facts),
                best(facts, FactField.GATED).map(Gated::valueOf).orElse(Gated.UNKNOWN),
                LicenceChoice.of(facts, isLicence));
    }

    private static Optional<String> best(List<StoredFact> facts, FactField field) {
        return FactPrecedence.ranked(facts, field).stream()
                .map(StoredFact::value)
                .findFirst();
    }

    private static @Nullable Long number(List<StoredFact> facts, FactField field) {
        return best(facts, field).map(Long::valueOf).orElse(null);
    }

    static List<String> list(List<StoredFact> facts, FactField field) {
        return best(facts, field)
                .map(value -> LIST.splitAsStream(value)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** An evaluated class, else what is published at all. */
    private static Openness openness(List<StoredFact> facts) {
        return best(facts, FactField.OPENNESS).map(Openness::valueOf).orElseGet(() -> published(facts));
    }

    private static Openness published(List<StoredFact> facts) {
        boolean onTheHub = facts.stream()
                .anyMatch(fact -> FactPrecedence.mayBeShown(fact) && fact.feed().equals(FactPrecedence.HUB));
        String access = best(facts, FactField.ACCESS).orElse("");
        if (onTheHub || access.startsWith("Open weights")) {
            return Openness.OPEN_WEIGHTS;
        }
        return access.startsWith("API access") ? Openness.API_ONLY : Openness.NOT_KNOWN;
    }
}
