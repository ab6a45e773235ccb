package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.stream.Stream;

import org.capacitycommons.catalog.licence.Use;
import org.capacitycommons.catalog.licence.Verdict;

/**
 * What people want to be allowed to do. A use that is allowed under conditions is a value of its own, so that nobody
 * takes it for a plain yes.
 */
public enum LicenceUse {
    COMMERCIAL(Use.COMMERCIAL, Verdict.YES),
    COMMERCIAL_CONDITIONAL(Use.COMMERCIAL, Verdict.CONDITIONAL),
    GOVERNMENT(Use.GOVERNMENT, Verdict.YES),
    GOVERNMENT_CONDITIONAL(Use.GOVERNMENT, Verdict.CONDITIONAL),
    DERIVATIVES(Use.DERIVATIVES, Verdict.YES),
    DERIVATIVES_CONDITIONAL(Use.DERIVATIVES, Verdict.CONDITIONAL),
    REDISTRIBUTION(Use.REDISTRIBUTION, Verdict.YES),
    REDISTRIBUTION_CONDITIONAL(Use.REDISTRIBUTION, Verdict.CONDITIONAL);

    private final Use use;
    private final Verdict verdict;

    LicenceUse(Use use, Verdict verdict) {
        this.use = use;
        this.verdict = verdict;
    }

    static List<LicenceUse> allowedBy(StatedLicence licence) {
        return Stream.of(values())
                .filter(asked -> licence.allows(asked.use) == asked.verdict)
                .toList();
    }
}
