package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.LicenceRules;
import org.capacitycommons.catalog.licence.LicenceTerms;
import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.licence.Use;
import org.capacitycommons.catalog.licence.Verdict;

/**
 * The licence of a model as far as it is known. Terms are applied only when the licence is confirmed; before that it
 * is a candidate to be shown as such. A model that was made from others stands under their licences too.
 *
 * @param id SPDX id or {@code LicenseRef-…}, or null where not even a candidate is known
 * @param name name of that licence
 * @param candidates ids that sources name when they disagree
 * @param terms what that licence says, if it is one that the catalogue knows
 * @param clauses clause of its text by term
 * @param source where the terms were read
 * @param bases licences of the models from which this one was made
 */
public record StatedLicence(
        @Nullable String id,
        @Nullable String name,
        LicenceStatus status,
        List<String> candidates,
        @Nullable String note,
        @Nullable LicenceTerms terms,
        Map<String, String> clauses,
        @Nullable String source,
        List<LicenceRules> bases) {

    public StatedLicence {
        candidates = List.copyOf(candidates);
        clauses = Map.copyOf(clauses);
        bases = List.copyOf(bases);
    }

    /** The name to print: a licence that is not stated has none, whatever others guess. */
    public String printedName() {
        if (status == LicenceStatus.NONE_STATED) {
            return "No licence stated";
        }
        if (name != null) {
            return name;
        }
        if (id != null) {
            return id;
        }
        if (!candidates.isEmpty()) {
            return String.join(" / ", candidates);
        }
        return "Not known";
    }

    /** Whether a use is allowed under this licence and all inherited ones. */
    public LicenceVerdict verdict(Use use, @Nullable String usedIn) {
        return LicenceVerdict.of(rules(), use, usedIn);
    }

    public Verdict commercialUse() {
        return allows(Use.COMMERCIAL);
    }

    /** What the licences say to a use itself, the strictest of them. */
    Verdict allows(Use use) {
        Verdict strictest = Verdict.YES;
        for (LicenceRules rules : rules()) {
            strictest = strictest.strictest(rules.says(use));
        }
        return strictest;
    }

    /** What the licences allow, as far as that is sure. */
    public List<LicenceUse> uses() {
        return LicenceUse.allowedBy(this);
    }

    /** Countries without rights. A mere candidate counts too: here caution is on the side of leaving out. */
    public List<String> excludedNations() {
        return rules().stream()
                .flatMap(rules -> Stream.ofNullable(rules.terms()))
                .flatMap(each -> each.territory().excluded().stream())
                .distinct()
                .toList();
    }

    /** What the licence filter lists the model under. */
    public String facetValue() {
        return status == LicenceStatus.CONFIRMED && id != null ? id : status.name();
    }

    private List<LicenceRules> rules() {
        String doubt = status == LicenceStatus.CONFIRMED ? null : status.name();
        LicenceRules own = new LicenceRules(id, doubt, terms, clauses, source, false);
        return Stream.concat(Stream.of(own), bases.stream()).toList();
    }
}
