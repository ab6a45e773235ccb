package org.capacitycommons.partner.incident;

/** Whether harm was done or only could have been, in the words of the OECD. */
public enum IncidentKind {
    INCIDENT,
    HAZARD
}
