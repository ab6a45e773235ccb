package org.capacitycommons.catalog.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.LicenceTerms;
import org.capacitycommons.catalog.licence.Verdict;

/**
 * The licence of a model as far as it is known. Terms are applied only when the licence is confirmed; before that it
 * is a candidate to be shown as such.
 *
 * @param id SPDX id or {@code LicenseRef-…}, or null where not even a candidate is known
 * @param name name of that licence
 * @param candidates ids that sources name when they disagree
 * @param terms what that licence says, if it is one that the catalogue knows
 */
public record StatedLicence(
        @Nullable String id,
        @Nullable String name,
        LicenceStatus status,
        List<String> candidates,
        @Nullable String note,
        @Nullable LicenceTerms terms) {

    public StatedLicence {
        candidates = List.copyOf(candidates);
    }

    /** The name to print: a licence that is not stated has none. */
    public String printedName() {
        if (name != null) {
            return name;
        }
        if (id != null) {
            return id;
        }
        if (!candidates.isEmpty()) {
            return String.join(" / ", candidates);
        }
        return status == LicenceStatus.NONE_STATED ? "No licence stated" : "Not known";
    }

    public Verdict commercialUse() {
        LicenceTerms applied = applied();
        return applied == null ? Verdict.UNKNOWN : applied.commercialUse();
    }

    /** What the licence allows, as far as that is sure. */
    public List<LicenceUse> uses() {
        LicenceTerms applied = applied();
        return applied == null ? List.of() : LicenceUse.allowedBy(applied);
    }

    /** Countries without rights. A mere candidate counts too: here caution is on the side of leaving out. */
    public List<String> excludedNations() {
        return terms == null ? List.of() : terms.territory().excluded();
    }

    /** What the licence filter lists the model under. */
    public String facetValue() {
        return status == LicenceStatus.CONFIRMED && id != null ? id : status.name();
    }

    private @Nullable LicenceTerms applied() {
        return status == LicenceStatus.CONFIRMED ? terms : null;
    }
}
