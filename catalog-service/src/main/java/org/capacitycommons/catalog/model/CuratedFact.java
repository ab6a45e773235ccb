package org.capacitycommons.catalog.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person states of one field of a model, checked.
 *
 * @param value null: nothing is curated any more
 */
public record CuratedFact(
        FactField field,
        @Nullable String value,
        String source,
        @Nullable String sourceUrl,
        LocalDate readOn) {}
