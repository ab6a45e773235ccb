package org.capacitycommons.catalog.importing;

/**
 * A model as a file of this catalogue describes it, checked as far as that goes without the database.
 *
 * @param key its id
 * @param body all that the file says of it: JSON in the form of a line of the export
 */
public record RawCatalogueModel(String key, String place, String body) implements FeedRecord {}
