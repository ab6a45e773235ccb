package org.capacitycommons.catalog.price;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the price history of an offer. Prices are exact decimals as text. */
public record PriceChangeView(
        @Schema(description = "Stands for the offer in addresses")
        String offer,

        PriceView.Provider provider,

        @Schema(description = "The provider's own id of the model")
        String offerId,

        PriceEvent event,

        @Schema(description = "Day on which it was first read so")
        LocalDate since,

        @Schema(description = "Day on which it was first read otherwise; null while it holds") @Nullable
        LocalDate until,

        OfferKind kind,
        @Nullable String input,
        @Nullable String output,
        @Nullable String cacheRead,
        @Nullable String cacheWrite,
        @Nullable String reasoning,
        @Schema(description = "ISO 4217") String currency,
        @Schema(description = "What the prices are for") String per,

        @Schema(description = "Prices that replace these for long prompts")
        List<PriceView.TierView> tiers,

        @Schema(description = "Prices in other units, for other services, or at other hours")
        List<RateView> rates,

        @Schema(description = "Who told us") String source) {}
