package org.capacitycommons.catalog.model;

/** Whether one has to ask before downloading. */
public enum Gated {
    YES,
    NO,
    UNKNOWN
}
