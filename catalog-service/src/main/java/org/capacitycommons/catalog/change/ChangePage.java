package org.capacitycommons.catalog.change;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Part of the feed. */
record ChangePage(
        @Schema(description = "Oldest first; the same thing only once on a page")
        List<Change> items,

        @Schema(description = "Always given: ask again with it, at once or later")
        String cursor,

        @Schema(description = "Whether there is more to read at once")
        boolean more) {}
