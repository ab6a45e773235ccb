package org.capacitycommons.catalog.price;

/** What a price stands for. A zero is not a gift: each of these is labelled by itself. */
public enum OfferKind {
    /** Paid by use. */
    PAID,
    /** The provider says it is free. */
    FREE,
    /** A price of zero without the word "free": limited, for trying out. */
    TRIAL,
    /** Paid by the month; the price per token, if any, is only arithmetic. */
    SUBSCRIPTION,
    /** No price stated. */
    NOT_STATED
}
