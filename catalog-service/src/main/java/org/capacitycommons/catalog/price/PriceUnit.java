package org.capacitycommons.catalog.price;

import java.math.BigDecimal;

/** In what a price is counted. Prices of unlike units are never compared or put together. */
public enum PriceUnit {
    TOKEN(6, "tokens"),
    CHARACTER(6, "characters"),
    PIXEL(6, "pixels"),
    IMAGE(0, "image"),
    SECOND(0, "second"),
    PAGE(0, "page"),
    REQUEST(0, "request"),
    QUERY(0, "query"),
    SESSION(0, "session"),
    /** A provider's own unit of account. */
    CREDIT(0, "credit");

    private final int zeros;
    private final String word;

    PriceUnit(int zeros, String word) {
        this.zeros = zeros;
        this.word = word;
    }

    /** The price of as many as prices are stated for here, from the price of one; every digit stays. */
    public BigDecimal priceOf(BigDecimal priceOfOne) {
        return priceOfOne.movePointRight(zeros);
    }

    /** What prices are stated for here, for example {@code 1000000 tokens}. */
    public String per() {
        return "1" + "0".repeat(zeros) + " " + word;
    }
}
