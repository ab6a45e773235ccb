package org.capacitycommons.catalog.openrouter;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list, in OpenRouter's envelope. */
record OpenRouterPage(
        List<OpenRouterModel> data,

        @Schema(description = "How many offers fit over all pages", minimum = "0") @JsonProperty("total_count")
        long totalCount,

        Links links) {

    /** The next page. */
    record Links(
            @Schema(description = "Its absolute address, null on the last page") @Nullable
            String next) {}
}
