package org.capacitycommons.catalog.energy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.FactMatch;

/** Energy that was measured. Ratings in stars are not kept: they are dealt out anew with every board. */
public record EnergyView(
        String source,
        FactMatch match,

        @Schema(description = "As the source names it", examples = "text_gen")
        String task,

        @Schema(description = "Watt-hours of the accelerators, for perQueries queries", minimum = "0")
        BigDecimal wattHours,

        @Schema(minimum = "1") int perQueries,

        @Schema(description = "What it was measured on; other machines need other energy")
        String hardware,

        @Schema(description = "Month or day of the board that published it", examples = "2025-10")
        String boardDate,

        @Schema(description = "Whether and how hard the model reasoned") @Nullable
        String reasoning,

        LocalDate since,

        @Schema(description = "Since when the source no longer says so") @Nullable
        LocalDate vanishedOn) {}
