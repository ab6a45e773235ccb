package org.capacitycommons.catalog.model;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organisation that made a model. */
public record Developer(
        @Schema(description = "Stable id in this catalogue") String id,
        String name,

        @Schema(description = "Countries of the head offices, ISO 3166-1 alpha-2")
        List<String> nations) {
    public Developer {
        nations = List.copyOf(nations);
    }
}
