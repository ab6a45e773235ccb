package org.capacitycommons.catalog.model;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The range over what providers ask for a model. Only paid offers with a price count into the figures. */
@Schema(description = "Range over the present offers; never one price")
public record OfferSummary(
        @Schema(description = "Present offers of any kind") long count,

        @Schema(description = "Of these, paid ones with a stated price: the figures are over them")
        long priced,

        @Schema(description = "Kinds of the present offers, in the order of the alphabet")
        List<String> kinds,

        @Schema(description = "Lowest price of input, exact decimal") @Nullable
        String lowestInput,

        @Schema(description = "Lowest price of output, exact decimal") @Nullable
        String lowestOutput,

        @Schema(description = "Middle price of output: one that is really asked, not an average") @Nullable
        String medianOutput,

        @Schema(description = "Highest price of output, exact decimal") @Nullable
        String highestOutput,

        @Schema(description = "ISO 4217") String currency,
        @Schema(description = "What the prices are for") String per,

        @Schema(description = "Latest day on which one of the prices was read") @Nullable
        LocalDate readOn) {

    public OfferSummary {
        kinds = List.copyOf(kinds);
    }

    public static final String CURRENCY = "USD";
    public static final String PER = "1000000 tokens";
}
