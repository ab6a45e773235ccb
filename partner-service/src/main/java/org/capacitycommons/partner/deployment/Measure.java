package org.capacitycommons.partner.deployment;

/** In what an indicator counts. */
public enum Measure {
    /** Things, in the unit that it names. */
    UNIT,
    /** Shares of a whole, from 0 to 100. */
    PERCENTAGE
}
