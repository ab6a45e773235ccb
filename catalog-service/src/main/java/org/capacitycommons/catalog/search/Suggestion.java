package org.capacitycommons.catalog.search;

/** A model that the typed beginning may mean. */
public record Suggestion(String id, String name, String developer) {}
