package org.capacitycommons.portal.curation;

import java.util.Optional;

/** The id of a model in an address, {@code namespace/name}, with whatever comes behind it. */
record ModelId(String namespace, String name, String rest) {

    /** Reads one with a last part, as in {@code Qwen/Qwen3-8B/contextTokens}. */
    static Optional<ModelId> withPart(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3 && !parts[0].isEmpty() && !parts[1].isEmpty() && !parts[2].isEmpty()
                ? Optional.of(new ModelId(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
