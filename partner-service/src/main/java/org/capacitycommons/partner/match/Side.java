package org.capacitycommons.partner.match;

/** The two sides of a match. */
public enum Side {
    MINISTRY,
    PARTNER;

    Side other() {
        return this == MINISTRY ? PARTNER : MINISTRY;
    }
}
