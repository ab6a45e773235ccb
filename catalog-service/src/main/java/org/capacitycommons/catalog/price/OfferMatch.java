package org.capacitycommons.catalog.price;

/** How an offer was joined to a model. */
public enum OfferMatch {
    /** By the id on the Hugging Face Hub. */
    EXACT,
    /** By a normalised name: likely, to be checked. */
    WEAK,
    /** By a curator; stays so whatever later imports make of it. */
    CURATED,
    /** Not at all: it waits in the curation list and makes no model. */
    UNMATCHED
}
