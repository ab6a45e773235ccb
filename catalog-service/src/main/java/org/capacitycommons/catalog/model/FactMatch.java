package org.capacitycommons.catalog.model;

/** How a record of a feed found its model. */
public enum FactMatch {
    /** By its id on the Hugging Face Hub. */
    EXACT,
    /** By name: told beside the others, never shown as the value. */
    WEAK
}
