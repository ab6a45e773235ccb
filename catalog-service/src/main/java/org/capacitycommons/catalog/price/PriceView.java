package org.capacitycommons.catalog.price;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One provider's offer. Prices are exact decimals as text, so that no digit is lost. */
public record PriceView(
        @Schema(description = "Stands for the offer in addresses")
        String id,

        Provider provider,

        @Schema(description = "The provider's own id of the model")
        String offerId,

        @Schema(description = "The provider's name of the model")
        String name,

        OfferKind kind,

        @Schema(description = "What the offer is for, where the source says so", examples = "chat") @Nullable
        String mode,

        @Nullable String input,
        @Nullable String output,

        @Schema(description = "Input read from a cache") @Nullable
        String cacheRead,

        @Schema(description = "Input written to a cache") @Nullable
        String cacheWrite,

        @Schema(description = "Tokens spent on reasoning, where priced apart") @Nullable
        String reasoning,

        @Schema(description = "Input as sound, where priced apart") @Nullable
        String inputAudio,

        @Schema(description = "Output as sound, where priced apart") @Nullable
        String outputAudio,

        @Schema(description = "ISO 4217") String currency,
        @Schema(description = "What the prices are for") String per,

        @Schema(description = "Prices that replace these for long prompts")
        List<TierView> tiers,

        @Schema(description = "Prices in other units, for other services, or at other hours")
        List<RateView> rates,

        @Schema(description = "Longest context this provider serves", minimum = "1") @Nullable
        Long contextTokens,

        @Schema(description = "What the provider says of it: alpha, beta or deprecated") @Nullable
        String status,

        @Schema(description = "Day on which the provider ends it, as far as announced", examples = "2026-12-31")
        @Nullable
        String endsOn,

        @Schema(description = "First day on which this price was read")
        LocalDate since,

        @Schema(description = "Last day on which it was read") @Nullable
        LocalDate readOn,

        @Schema(description = "Day on which it was no longer in the source") @Nullable
        LocalDate vanishedOn,

        OfferMatch match,
        @Schema(description = "Who told us") String source,
        @Nullable String sourceUrl) {

    /** Who asks the price. */
    public record Provider(String id, String name) {}

    /** Prices above a length of prompt. */
    public record TierView(
            @Schema(description = "Holds for prompts longer than this", minimum = "1")
            long aboveTokens,

            @Nullable String input,
            @Nullable String output,
            @Nullable String cacheRead,
            @Nullable String cacheWrite) {}
}
