package org.capacitycommons.catalog.importing;

/** How an import stands. */
public enum ImportState {
    RUNNING,
    /** Taken whole, apart from the records named as rejected. */
    SUCCEEDED,
    /** Nothing was changed, because the feed can't be trusted. */
    REFUSED,
    /** Broke off. What its finished batches changed stays; trying again goes on from there. */
    FAILED;

    boolean mayBeRetried() {
        return this == FAILED || this == REFUSED;
    }
}
