package org.capacitycommons.catalog.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.catalog.model.FactMatch;

/** How well a language of a model is attested. A claim is not evidence, however many repeat it. */
public record LanguageCoverage(
        @Schema(description = "As in /languages", examples = "sw")
        String language,

        Grade grade,

        @Schema(description = "Sources that list the language")
        List<String> claimedBy,

        @Schema(description = "Scores published for the language")
        List<Evaluated> evaluatedBy) {

    public LanguageCoverage {
        claimedBy = List.copyOf(claimedBy);
        evaluatedBy = List.copyOf(evaluatedBy);
    }

    /** How much there is to rely on. */
    public enum Grade {
        EVALUATED,
        CLAIMED
    }

    /** An evaluation in that language, and whose it is. */
    public record Evaluated(String benchmark, String by) {}

    /** One source that lists languages. */
    record Claim(String source, List<String> languages, FactMatch match) {}

    /**
     * Pure: claims and scores in, languages out, the attested first. What was matched by name may be said of another
     * model, and attests nothing.
     */
    static List<LanguageCoverage> of(Collection<Claim> claims, Collection<EvaluationView> scores) {
        Map<String, Set<String>> claimed = new TreeMap<>();
        claims.stream()
                .filter(claim -> claim.match() == FactMatch.EXACT)
                .forEach(claim -> claim.languages()
                        .forEach(language -> claimed.computeIfAbsent(language, _ -> new LinkedHashSet<>())
                                .add(claim.source())));
        Map<String, Set<Evaluated>> evaluated = new TreeMap<>();
        for (EvaluationView score : scores) {
            String language = score.language();
            if (language != null && score.vanishedOn() == null && score.match() == FactMatch.EXACT) {
                String by = score.evaluatedBy();
                evaluated
                        .computeIfAbsent(language, _ -> new LinkedHashSet<>())
                        .add(new Evaluated(score.benchmark(), by == null ? score.source() : by));
                claimed.computeIfAbsent(language, _ -> new LinkedHashSet<>());
            }
        }
        List<LanguageCoverage> coverage = new ArrayList<>();
        claimed.forEach((language, sources) -> {
            Set<Evaluated> attested = evaluated.getOrDefault(language, Set.of());
            coverage.add(new LanguageCoverage(
                    language,
                    attested.isEmpty() ? Grade.CLAIMED : Grade.EVALUATED,
                    List.copyOf(sources),
                    List.copyOf(attested)));
        });
        coverage.sort(Comparator.comparing(LanguageCoverage::grade).thenComparing(LanguageCoverage::language));
        return coverage;
    }
}
