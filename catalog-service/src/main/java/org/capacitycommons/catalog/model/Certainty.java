package org.capacitycommons.catalog.model;

/** How far one value of a model may be relied on. */
public enum Certainty {
    CONFIRMED,
    UNCONFIRMED,
    CONFLICTING,
    ESTIMATED
}
