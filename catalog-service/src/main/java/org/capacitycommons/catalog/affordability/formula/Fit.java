package org.capacitycommons.catalog.affordability.formula;

/** Whether a model fits a machine, best first. */
public enum Fit {
    FITS,
    /** Takes more than 90 % of what is there. */
    TIGHT,
    /** Part of it lies in the slower memory of the computer. */
    SPILLS,
    NO
}
