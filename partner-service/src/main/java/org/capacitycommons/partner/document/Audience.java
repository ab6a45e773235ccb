package org.capacitycommons.partner.document;

/** Who reads a document. */
enum Audience {
    /** Whoever sees the deployment. */
    PUBLIC,
    /** Its ministry, matched partners and administrators. */
    CLOSED
}
