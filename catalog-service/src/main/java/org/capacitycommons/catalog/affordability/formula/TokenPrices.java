package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a provider asks, in US dollars per 1,000,000 tokens; null: not stated.
 *
 * @param tiers prices that replace these for long prompts
 */
public record TokenPrices(
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cacheRead,
        @Nullable BigDecimal reasoning,
        List<Tier> tiers) {

    public TokenPrices {
        tiers = List.copyOf(tiers);
    }

    /** Prices for prompts of more tokens than a number; what a tier does not state holds on from below. */
    public record Tier(
            long aboveTokens,
            @Nullable BigDecimal input,
            @Nullable BigDecimal output,
            @Nullable BigDecimal cacheRead) {}

    /** The prices that hold for a prompt of that length: those of the highest tier that it exceeds. */
    TokenPrices forPrompt(BigDecimal promptTokens) {
        TokenPrices now = this;
        long reached = -1;
        for (Tier tier : tiers) {
            if (promptTokens.compareTo(BigDecimal.valueOf(tier.aboveTokens)) > 0 && tier.aboveTokens > reached) {
                reached = tier.aboveTokens;
                now = new TokenPrices(
                        tier.input == null ? input : tier.input,
                        tier.output == null ? output : tier.output,
                        tier.cacheRead == null ? cacheRead : tier.cacheRead,
                        reasoning,
                        tiers);
            }
        }
        return now;
    }
}
