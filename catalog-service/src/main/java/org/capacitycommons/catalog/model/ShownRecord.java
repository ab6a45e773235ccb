package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /**
     * What to show of a model that shows something already. That a source is silent takes back nothing that is known;
     * openness and licence are judgements on all that is said, and follow it once anything was said of them.
     *
     * @param facts all that is and was said of the model
     * @param mistaken fields of which something was said that belongs to another model
     */
    ShownRecord over(ShownRecord before, List<StoredFact> facts, Set<String> mistaken) {
        boolean judged = !mistaken.isEmpty() || speaksOfOpenness(facts);
        boolean licensed = speaksOf(facts, mistaken, FactField.LICENCE, FactField.LICENCE_STATUS);
        return new ShownRecord(
                known(parametersTotal, before.parametersTotal, isOf(mistaken, FactField.PARAMETERS_TOTAL)),
                known(parametersActive, before.parametersActive, isOf(mistaken, FactField.PARAMETERS_ACTIVE)),
                known(contextTokens, before.contextTokens, isOf(mistaken, FactField.CONTEXT_TOKENS)),
                known(languagesClaimed, before.languagesClaimed, isOf(mistaken, FactField.LANGUAGES_CLAIMED)),
                known(languages, before.languages, isOf(mistaken, FactField.LANGUAGES)),
                known(modalities, before.modalities, isOf(mistaken, FactField.MODALITIES)),
                known(tasks, before.tasks, isOf(mistaken, FactField.TASKS)),
                known(released, before.released, isOf(mistaken, FactField.RELEASED)),
                judged ? openness : before.openness,
                gated == Gated.UNKNOWN && !isOf(mistaken, FactField.GATED) ? before.gated : gated,
                licensed ? licence : before.licence);
    }

    private static <T> @Nullable T known(@Nullable T said, @Nullable T shown, boolean mistaken) {
        return said != null || mistaken ? said : shown;
    }

    private static List<String> known(List<String> said, List<String> shown, boolean mistaken) {
        return said.isEmpty() && !mistaken ? shown : said;
    }

    private static boolean isOf(Set<String> fields, FactField field) {
        return fields.contains(field.wire());
    }

    /** That it is on the Hub, or how it can be had, says something about its openness. */
    private static boolean speaksOfOpenness(List<StoredFact> facts) {
        return speaksOf(facts, Set.of(), FactField.OPENNESS, FactField.ACCESS)
                || facts.stream()
                        .anyMatch(fact ->
                                FactPrecedence.couldBeShown(fact) && fact.feed().equals(FactPrecedence.HUB));
    }

    private static boolean speaksOf(List<StoredFact> facts, Set<String> mistaken, FactField... fields) {
        return Stream.of(fields)
                .anyMatch(field -> isOf(mistaken, field)
                        || facts.stream()
                                .anyMatch(fact -> FactPrecedence.couldBeShown(fact)
                                        && fact.field().equals(field.wire())));
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
