package org.capacitycommons.catalog.advisory;

/** How much it matters. */
public enum Severity {
    /** Good to know. */
    LOW,
    /** To be looked at soon by whoever uses the model. */
    MODERATE,
    /** To be acted upon at once: deployments that do not are proposed for suspension. */
    SEVERE
}
