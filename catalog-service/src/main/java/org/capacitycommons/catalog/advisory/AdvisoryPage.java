package org.capacitycommons.catalog.advisory;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Part of the feed of advisories. */
record AdvisoryPage(
        @Schema(description = "Oldest change first; each as it is now, also those that were withdrawn")
        List<AdvisoryView> items,

        @Schema(description = "Always given: ask again with it, at once or later")
        String cursor,

        @Schema(description = "Whether there is more to read at once")
        boolean more) {}
