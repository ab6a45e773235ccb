package org.capacitycommons.partner.incident;

/** Where an incident stands. What may happen next is in {@link IncidentMoves} and nowhere else. */
public enum IncidentState {
    OPEN,
    /** Its harm is stopped or lessened. */
    MITIGATED,
    /** Its cause is gone. */
    RESOLVED
}
