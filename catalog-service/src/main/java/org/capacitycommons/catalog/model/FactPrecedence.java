package org.capacitycommons.catalog.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of several sources is shown. The order of import plays no part in it: importing the same files in another
 * order shows the same record.
 */
final class FactPrecedence {
    /** Read and weighed by people. */
    static final String CURATED = "curated";

    static final String HUB = "huggingface";

    /** Written by the developers themselves: the front matter of the model card, which the Hub only passes on. */
    private static final Set<String> ON_THE_CARD = Set.of("licence", "languages", "baseModel", "licenceStatus");

    private static final int CARD = 1;

    /** Behind a curated value and the developer's own card; the lower, the better. */
    private static final Map<String, Integer> RANKS =
            Map.of(CURATED, 0, HUB, 2, "odh", 3, "models.dev-models", 4, "epoch", 5, "mot", 6, "llmfit", 7);

    private static final int ANY_OTHER = 8;

    /** Estimates by formula that were found wrong by a factor of two: kept beside the others, never shown for them. */
    private static final Map<String, Set<String>> NEVER_SHOWN =
            Map.of("llmfit", Set.of("parametersActive", "contextTokens", "released"));

    /** An estimate, also a curated one, gives way to whatever was found out. */
    static final Comparator<StoredFact> BEST_FIRST = Comparator.comparing(
                    (StoredFact fact) -> fact.certainty() == Certainty.ESTIMATED)
            .thenComparingInt(fact -> rank(fact.feed(), fact.field()))
            .thenComparing(StoredFact::feed)
            .thenComparing(StoredFact::record)
            .thenComparingInt(StoredFact::position);

    private FactPrecedence() {}

    static int rank(String feed, String field) {
        if (feed.equals(HUB) && ON_THE_CARD.contains(field)) {
            return CARD;
        }
        return RANKS.getOrDefault(feed, ANY_OTHER);
    }

    /** A match by name alone is told, but decides nothing. */
    static boolean mayBeShown(StoredFact fact) {
        return fact.isPresent() && couldBeShown(fact);
    }

    /** Also of what vanished: that something is no longer said is a reason to judge anew. */
    static boolean couldBeShown(StoredFact fact) {
        return fact.match() == FactMatch.EXACT
                && !NEVER_SHOWN.getOrDefault(fact.feed(), Set.of()).contains(fact.field());
    }

    /** The facts of one field that may be shown, the best first. */
    static List<StoredFact> ranked(List<StoredFact> facts, FactField field) {
        return facts.stream()
                .filter(fact -> fact.field().equals(field.wire()))
                .filter(FactPrecedence::mayBeShown)
                .filter(fact -> field.accepts(fact.value()))
                .sorted(BEST_FIRST)
                .toList();
    }
}
