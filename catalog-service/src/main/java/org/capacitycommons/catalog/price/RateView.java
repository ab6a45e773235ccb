package org.capacitycommons.catalog.price;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A price in another unit, for another service, or at other hours than the plain ones per million tokens. */
public record RateView(
        PriceItem item,

        @Schema(description = "Exact decimal, in the currency of the offer")
        String price,

        @Schema(description = "What the price is for", examples = "1 image")
        String per,

        Service service,

        @Schema(description = "Holds for prompts longer than this many tokens", minimum = "1") @Nullable
        Long aboveTokens,

        @Schema(description = "The provider's word for a size or quality", examples = "1080p") @Nullable
        String variant,

        @Schema(description = "Null when it holds all day") @Nullable
        HoursView hours) {

    /** A part of the day or week in UTC, as the provider writes it. */
    public record HoursView(
            List<String> days,
            @Nullable String start,
            @Nullable String end) {
        static @Nullable HoursView of(Rate.@Nullable Hours hours) {
            return hours == null ? null : new HoursView(hours.days(), hours.start(), hours.end());
        }
    }
}
