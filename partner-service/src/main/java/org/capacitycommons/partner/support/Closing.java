package org.capacitycommons.partner.support;

/** Why a support offer is closed. */
public enum Closing {
    BY_HAND,
    BY_DATE,
    USED_UP
}
