package org.capacitycommons.catalog.affordability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Fit;
import org.capacitycommons.catalog.affordability.formula.Quantisation;

/** How a model runs on a machine. */
@Schema(description = "Memory, fit and speed of a model on a machine; estimated")
record FitView(
        Quantisation quantisation,

        @Schema(description = "Prompt and answer together, of one sequence; fit is judged for it")
        int contextTokens,

        @Schema(description = "Sequences at the same time") int sequences,

        @Schema(
                description = "Null: not known, also where a part of the memory is not known and the context is longer"
                        + " than 8192 or more than one sequence runs; NO can be sure even then")
        @Nullable
        Fit fit,

        Memory memory,

        @Schema(description = "Share of the usable memory that is needed")
        FigureView share,

        @Schema(description = "Gigabytes that do not fit the machine's own memory")
        FigureView beyond,

        @Schema(description = "Tokens per second for one user while it writes; reading the prompt is not estimated")
        FigureView speed,

        @Schema(
                description = "True for a mixture of experts, for spilling and for memory without an accelerator:"
                        + " fewer runs stand behind the band")
        boolean speedUncertain,

        Candidate.@Nullable Measured measured,
        Download download) {

    /** Gigabytes by what they are for. */
    record Memory(
            FigureView weights,

            @Schema(description = "Not known without the architecture")
            FigureView keyValueCache,

            FigureView overhead,
            FigureView total,

            @Schema(
                    description =
                            "What is known of the total; for the usual context of one sequence fit is judged by it")
            FigureView atLeast,

            @Schema(description = "False: it may take more than is counted")
            boolean complete) {}

    /** Fetching the weights. */
    record Download(FigureView gigabytes, FigureView cost, FigureView hours) {
        static Download of(org.capacitycommons.catalog.affordability.formula.Download download) {
            return new Download(
                    FigureView.of(download.gigabytes()),
                    FigureView.money(download.cost()),
                    FigureView.of(download.hours()));
        }
    }
}
