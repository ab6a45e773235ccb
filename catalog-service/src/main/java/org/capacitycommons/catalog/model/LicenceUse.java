package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.stream.Stream;

import org.capacitycommons.catalog.licence.LicenceTerms;
import org.capacitycommons.catalog.licence.Verdict;

/**
 * What people want to be allowed to do. A use that is allowed under conditions is a value of its own, so that nobody
 * takes it for a plain yes.
 */
public enum LicenceUse {
    COMMERCIAL,
    COMMERCIAL_CONDITIONAL,
    GOVERNMENT,
    GOVERNMENT_CONDITIONAL,
    DERIVATIVES,
    DERIVATIVES_CONDITIONAL,
    REDISTRIBUTION,
    REDISTRIBUTION_CONDITIONAL;

    static List<LicenceUse> allowedBy(LicenceTerms terms) {
        return Stream.of(values()).filter(use -> use.isAllowedBy(terms)).toList();
    }

    private boolean isAllowedBy(LicenceTerms terms) {
        return switch (this) {
            case COMMERCIAL -> terms.commercialUse() == Verdict.YES;
            case COMMERCIAL_CONDITIONAL -> terms.commercialUse() == Verdict.CONDITIONAL;
            case GOVERNMENT -> terms.governmentUse() == Verdict.YES;
            case GOVERNMENT_CONDITIONAL -> terms.governmentUse() == Verdict.CONDITIONAL;
            case DERIVATIVES -> terms.derivatives() == Verdict.YES;
            case DERIVATIVES_CONDITIONAL -> terms.derivatives() == Verdict.CONDITIONAL;
            case REDISTRIBUTION -> terms.redistribution() == Verdict.YES;
            case REDISTRIBUTION_CONDITIONAL -> terms.redistribution() == Verdict.CONDITIONAL;
        };
    }
}
