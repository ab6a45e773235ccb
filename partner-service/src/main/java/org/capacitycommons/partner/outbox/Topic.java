package org.capacitycommons.partner.outbox;

/** What kinds of errand there are; each has one {@link Delivery}. */
public enum Topic {
    /** Finds out who is told of something, and tells them. */
    NOTICE,
    /** One letter to one person. */
    MAIL,
    /** The letter of an invitation, to somebody who may not be known yet. */
    INVITATION,
    /** What the identity provider has to know of one account. */
    IDENTITY
}
