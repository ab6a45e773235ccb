package org.capacitycommons.partner.support;

/** Where a support offer stands: as its partner left it, or closed because its time or its capacity is over. */
public enum OfferState {
    DRAFT,
    OPEN,
    CLOSED
}
