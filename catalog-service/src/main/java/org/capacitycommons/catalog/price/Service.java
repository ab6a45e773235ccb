package org.capacitycommons.catalog.price;

/** How quickly a provider answers; each has prices of its own. */
public enum Service {
    STANDARD,
    /** Answered some hours later. */
    BATCH,
    /** Answered when there is room. */
    FLEX,
    /** Answered before the others. */
    PRIORITY
}
