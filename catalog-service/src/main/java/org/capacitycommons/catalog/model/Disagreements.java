package org.capacitycommons.catalog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.Verdict;

/** Finds where sources contradict each other. What a source no longer says contradicts nothing. */
final class Disagreements {
    private final Function<String, Verdict> commercialUse;

    /**
     * @param commercialUse what a licence says to commercial use: sources that name no licence often say this, and then
     *     contradict those that name one
     */
    Disagreements(Function<String, Verdict> commercialUse) {
        this.commercialUse = commercialUse;
    }

    List<Disagreement> among(List<StoredFact> facts) {
        List<StoredFact> present = facts.stream()
                .filter(StoredFact::isPresent)
                .filter(fact -> !isMereReading(fact))
                .toList();
        return Stream.of(FactField.values())
                .filter(field -> field != FactField.LICENCE_STATUS)
                .map(field -> about(field, said(field, present)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** That weights are published is no other opinion on how open the whole release is. */
    private static boolean isMereReading(StoredFact fact) {
        return fact.field().equals(FactField.OPENNESS.wire()) && fact.certainty() == Certainty.ESTIMATED;
    }

    private record Said(String value, String source, FactMatch match) {}

    private List<Said> said(FactField field, List<StoredFact> facts) {
        List<StoredFact> ranked = new ArrayList<>(facts.stream()
                .filter(fact -> fact.field().equals(field.wire()))
                .sorted(FactPrecedence.BEST_FIRST)
                .toList());
        List<Said> said = new ArrayList<>();
        if (field == FactField.COMMERCIAL_USE && !ranked.isEmpty()) {
            facts.stream()
                    .filter(fact -> fact.field().equals(FactField.LICENCE.wire()))
                    .sorted(FactPrecedence.BEST_FIRST)
                    .filter(fact -> commercialUse.apply(fact.value()) != Verdict.UNKNOWN)
                    .forEach(fact ->
                            said.add(new Said(commercialUse.apply(fact.value()).name(), source(fact), fact.match())));
        }
        ranked.forEach(fact -> said.add(new Said(fact.value(), source(fact), fact.match())));
        return said;
    }

    private static String source(StoredFact fact) {
        String weak = fact.match() == FactMatch.WEAK ? " (matched by name)" : "";
        return fact.source() + weak;
    }

    /** Whatever agrees with a value that stands higher is the same answer. */
    private static @Nullable Disagreement about(FactField field, List<Said> said) {
        List<List<Said>> groups = new ArrayList<>();
        for (Said one : said) {
            groups.stream()
                    .filter(group ->
                            FactComparison.agree(field.kind(), group.getFirst().value(), one.value()))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(one), () -> groups.add(new ArrayList<>(List.of(one))));
        }
        return groups.size() < 2
                ? null
                : new Disagreement(
                        field.wire(), groups.stream().map(Disagreements::value).toList());
    }

    private static Disagreement.Value value(List<Said> group) {
        return new Disagreement.Value(
                group.getFirst().value(),
                group.stream().map(Said::source).distinct().toList());
    }
}
