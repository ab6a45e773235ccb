package org.capacitycommons.partner.incident;

/** What kind of harm, as the common framework of the OECD for reporting AI incidents has them. */
public enum Harm {
    PHYSICAL,
    PSYCHOLOGICAL,
    REPUTATIONAL,
    ECONOMIC,
    ENVIRONMENTAL,
    PUBLIC_INTEREST,
    HUMAN_RIGHTS
}
