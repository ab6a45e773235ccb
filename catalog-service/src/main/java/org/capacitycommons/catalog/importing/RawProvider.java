package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

/** A provider as a feed describes it. */
public record RawProvider(
        String id, @Nullable String name, @Nullable String docUrl) {}
