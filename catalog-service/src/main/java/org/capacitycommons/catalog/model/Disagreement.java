package org.capacitycommons.catalog.model;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sources that contradict each other. */
public record Disagreement(
        String field,

        @Schema(description = "What is said, by whom; the first is the one that counts")
        List<Value> values) {

    public Disagreement {
        values = List.copyOf(values);
    }

    /** One of the values. */
    public record Value(String value, List<String> sources) {
        public Value {
            sources = List.copyOf(sources);
        }
    }
}
