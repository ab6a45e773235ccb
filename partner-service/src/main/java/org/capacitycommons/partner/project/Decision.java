package org.capacitycommons.partner.project;

/** How a review of a project ended. */
public enum Decision {
    APPROVED,
    REJECTED,
    CHANGES_REQUESTED
}
