package org.capacitycommons.partner.deployment;

/** Where a deployment comes from. */
enum Origin {
    /** Its ministry registered it; it has a project. */
    REGISTERED,
    /** Imported; owned by the organisation that imported it. */
    IATI,
    /** Publicly reported and not confirmed by a ministry: no project, no owner. */
    REPORTED
}
