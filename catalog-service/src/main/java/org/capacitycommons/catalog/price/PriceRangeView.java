package org.capacitycommons.catalog.price;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What providers ask for one thing in one unit: never one price, and never unlike units together. */
public record PriceRangeView(
        PriceItem item,
        Service service,

        @Schema(description = "What the prices are for", examples = "1000000 tokens")
        String per,

        @Schema(description = "ISO 4217") String currency,

        @Schema(description = "Present paid offers with such a price: the figures are over them", minimum = "1")
        long offers,

        @Schema(description = "Lowest price, exact decimal") String lowest,

        @Schema(description = "Middle price: one that is really asked, not an average")
        String median,

        @Schema(description = "Highest price, exact decimal")
        String highest,

        @Schema(description = "Latest day on which one of these prices was read") @Nullable
        LocalDate readOn) {}
