package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of deployments, with counts where they were asked for. */
@Schema(description = "One page of deployments.")
record DeploymentPage(
        List<DeploymentSummary> items,
        long total,

        @Schema(description = "Marker of the next page; null on the last one") @Nullable
        String next,

        @Schema(description = "Null unless asked for with counts=true") @Nullable
        Counts counts) {

    @Schema(name = "DeploymentCounts", description = "How many match, by field; each without its own filter.")
    record Counts(Map<String, Long> bySector, Map<String, Long> byNation) {}
}
