package org.capacitycommons.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Chooses few among many combinations so that every pair of values that occurs in any of them occurs in a chosen one.
 *
 * <p>Each step takes the combination with the most pairs that are still missing, the first one of several: the same
 * combinations give the same choice. Where a choice has to end before all pairs are in it, pairs of the factors that
 * were named as urgent are in it first.
 *
 * @param <T> a combination
 */
final class Pairwise<T> {
    private final List<Function<T, Object>> factors;
    private final Set<Pair> patient;

    /** Two factors by their position. */
    record Pair(int first, int second) {}

    private record Covered(Pair factors, Object first, Object second) {}

    /** @param patient pairs of factors that may be left out first */
    Pairwise(List<Function<T, Object>> factors, Set<Pair> patient) {
        this.factors = List.copyOf(factors);
        this.patient = Set.copyOf(patient);
    }

    List<T> choose(List<T> all, int most) {
        List<List<Covered>> pairs = all.stream().map(this::pairs).toList();
        Set<Covered> missing = new HashSet<>();
        pairs.forEach(missing::addAll);
        List<T> chosen = new ArrayList<>();
        while (!missing.isEmpty() && chosen.size() < most) {
            int best = best(pairs, missing);
            chosen.add(all.get(best));
            pairs.get(best).forEach(missing::remove);
        }
        return chosen;
    }

    private int best(List<List<Covered>> pairs, Set<Covered> missing) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < pairs.size(); i++) {
            int gain = gain(pairs.get(i), missing);
            if (gain > most) {
                best = i;
                most = gain;
            }
        }
        return best;
    }

    /** One urgent pair counts for more than all the others that a combination can bring. */
    private int gain(List<Covered> pairs, Set<Covered> missing) {
        int urgent = factors.size() * factors.size();
        int gain = 0;
        for (Covered pair : pairs) {
            if (missing.contains(pair)) {
                gain += patient.contains(pair.factors()) ? 1 : urgent;
            }
        }
        return gain;
    }

    /** How many of the pairs that occur in all combinations are missing from the chosen ones. */
    int missing(List<T> all, List<T> chosen, Pair of) {
        Set<Covered> missing = new HashSet<>();
        all.forEach(combination -> missing.addAll(pairs(combination)));
        chosen.forEach(combination -> pairs(combination).forEach(missing::remove));
        return Math.toIntExact(
                missing.stream().filter(pair -> pair.factors().equals(of)).count());
    }

    private List<Covered> pairs(T combination) {
        List<Covered> pairs = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            for (int j = i + 1; j < factors.size(); j++) {
                pairs.add(new Covered(
                        new Pair(i, j),
                        factors.get(i).apply(combination),
                        factors.get(j).apply(combination)));
            }
        }
        return pairs;
    }
}
