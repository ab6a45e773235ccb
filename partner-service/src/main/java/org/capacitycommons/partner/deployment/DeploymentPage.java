package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of deployments, with counts where they were asked for. */
@Schema(description = "One page of deployments.")
record DeploymentPage(
        List<DeploymentSummary> items,

        @Schema(description = "How many match over all pages; see totalExact", minimum = "0")
        long total,

        @Schema(
                description = "False where so many match that counting takes too long: total is then some seconds old,"
                        + " or the least that it can be")
        boolean totalExact,

        @Schema(description = "Marker of the next page; null on the last one") @Nullable
        String next,

        @Schema(description = "Null unless asked for with counts=true") @Nullable
        Counts counts) {

    @Schema(
            name = "DeploymentCounts",
            description =
                    "How many match, by field; each without its own filter. Where more than "
                            + "10,000 match, figures are some seconds old; among more words matches than that, of the newest 10,000.")
    record Counts(Map<String, Long> bySector, Map<String, Long> byNation) {}
}
