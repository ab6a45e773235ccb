package org.capacitycommons.catalog.importing;

/** How an import stands. */
public enum ImportState {
    RUNNING,
    /** All good records were taken. */
    SUCCEEDED,
    /** The file was judged and not taken: nothing was changed. */
    REFUSED,
    /** It broke off. What its finished batches changed stays, and importing again mends the rest. */
    FAILED
}
