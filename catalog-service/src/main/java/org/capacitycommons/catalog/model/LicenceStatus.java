package org.capacitycommons.catalog.model;

/** How sure it is under which licence a model's weights stand. */
public enum LicenceStatus {
    /** A source that states it was read. */
    CONFIRMED,
    /** Believed, or read of a sibling: the terms must not be applied. */
    UNCONFIRMED,
    /** The authors state none: no permission is given. */
    NONE_STATED,
    /** Sources name different ones. */
    CONFLICTING
}
