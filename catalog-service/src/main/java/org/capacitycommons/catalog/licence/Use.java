package org.capacitycommons.catalog.licence;

/** What somebody wants to do with a model. */
public enum Use {
    COMMERCIAL("commercialUse"),
    GOVERNMENT("governmentUse"),
    DERIVATIVES("derivatives"),
    REDISTRIBUTION("redistribution");

    private final String term;

    Use(String term) {
        this.term = term;
    }

    /** Name of the term in the rule table. */
    public String term() {
        return term;
    }

    public Verdict in(LicenceTerms terms) {
        return switch (this) {
            case COMMERCIAL -> terms.commercialUse();
            case GOVERNMENT -> terms.governmentUse();
            case DERIVATIVES -> terms.derivatives();
            case REDISTRIBUTION -> terms.redistribution();
        };
    }
}
