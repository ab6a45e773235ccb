package org.capacitycommons.catalog.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which licence a record shows, and how sure that is. Never more sure than its sources: only people, or the developers
 * on their own card, confirm a licence. What other catalogues say makes a candidate.
 *
 * @param id the one licence that is meant, also as a mere candidate
 * @param candidates all that may be meant; none when it is confirmed
 */
record LicenceChoice(@Nullable String id, LicenceStatus status, List<String> candidates) {
    LicenceChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param facts of one model
     * @param isLicence whether a value names a licence; sources also write {@code other}
     */
    static LicenceChoice of(List<StoredFact> facts, Predicate<String> isLicence) {
        List<String> curated = curatedLicences(facts);
        LicenceStatus curatedStatus = facts.stream()
                .filter(fact -> fact.isCurated() && fact.isPresent())
                .filter(fact -> fact.field().equals(FactField.LICENCE_STATUS.wire()))
                .filter(fact -> FactField.LICENCE_STATUS.accepts(fact.value()))
                .map(fact -> LicenceStatus.valueOf(fact.value()))
                .findFirst()
                .orElse(LicenceStatus.UNCONFIRMED);
        return curatedStatus == LicenceStatus.UNCONFIRMED
                ? asFeedsSay(facts, curated, isLicence)
                : made(curatedStatus, curated);
    }

    private static LicenceChoice made(LicenceStatus status, List<String> licences) {
        return new LicenceChoice(
                licences.size() == 1 ? licences.getFirst() : null,
                status,
                status == LicenceStatus.CONFIRMED ? List.of() : licences);
    }

    private static LicenceChoice asFeedsSay(List<StoredFact> facts, List<String> curated, Predicate<String> isLicence) {
        List<StoredFact> ranked = FactPrecedence.ranked(facts, FactField.LICENCE);
        List<StoredFact> onTheCard = ranked.stream()
                .filter(fact -> fact.feed().equals(FactPrecedence.HUB))
                .toList();
        List<String> namedOnTheCard = onTheCard.stream()
                .map(StoredFact::value)
                .filter(isLicence)
                .distinct()
                .toList();
        if (namedOnTheCard.size() > 1) {
            return made(LicenceStatus.CONFLICTING, namedOnTheCard);
        }
        // Beside words of their own, a licence is one of two that may bind: no choice for us to make.
        if (!namedOnTheCard.isEmpty() && onTheCard.stream().allMatch(fact -> isSureOf(fact, namedOnTheCard))) {
            return made(LicenceStatus.CONFIRMED, namedOnTheCard);
        }
        Set<String> believed = new LinkedHashSet<>(curated);
        ranked.stream().map(StoredFact::value).filter(isLicence).forEach(believed::add);
        boolean noneStated = FactPrecedence.ranked(facts, FactField.LICENCE_STATUS).stream()
                .anyMatch(fact -> fact.value().equals(LicenceStatus.NONE_STATED.name()));
        return made(
                noneStated && believed.isEmpty() ? LicenceStatus.NONE_STATED : LicenceStatus.UNCONFIRMED,
                List.copyOf(believed));
    }

    private static boolean isSureOf(StoredFact fact, List<String> licences) {
        return fact.certainty() == Certainty.CONFIRMED && licences.contains(fact.value());
    }

    private static List<String> curatedLicences(List<StoredFact> facts) {
        return facts.stream()
                .filter(fact -> fact.isCurated() && fact.isPresent())
                .filter(fact -> fact.field().equals(FactField.LICENCE.wire()))
                .sorted(FactPrecedence.BEST_FIRST)
                .flatMap(fact -> Stream.of(fact.value()))
                .distinct()
                .toList();
    }
}
