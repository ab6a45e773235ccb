package org.capacitycommons.catalog.search;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.ModelSummary;

/** One page of results. */
public record SearchPage(
        List<ModelSummary> items,

        @Schema(description = "How many models match, exactly", minimum = "0")
        long total,

        @Schema(description = "Marker of the next page, null on the last one") @Nullable
        String next,

        @Schema(description = "By filter: values with exact counts, each counted without the filter's own choice")
        @Nullable
        Map<String, List<Count>> facets,

        @Schema(description = "Where nothing matches: what to leave out of the search, most models first; else empty")
        List<Relaxation> withoutOne,

        @Schema(description = "The search with its unknown words replaced by known ones") @Nullable
        String didYouMean) {

    /** How many models have a value. */
    public record Count(String value, @Schema(minimum = "1") long count) {}
}
