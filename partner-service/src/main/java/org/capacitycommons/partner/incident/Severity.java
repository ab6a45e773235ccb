package org.capacitycommons.partner.incident;

/** How bad it is; a SEVERE one that is open keeps a pilot from going live. */
public enum Severity {
    LOW,
    MODERATE,
    SEVERE
}
