package org.capacitycommons.catalog.search;

/** A range that was asked for, both ends included, in the form of {@link Range#valueOf}. */
public record Limits(long from, long to) {}
