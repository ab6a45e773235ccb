package org.capacitycommons.catalog.price;

/** What a line of price history tells. */
public enum PriceEvent {
    /** From then on this was asked. */
    PRICED,
    /** The offer was no longer in its source; the prices are its last ones. */
    VANISHED
}
