package org.capacitycommons.catalog.price;

import java.math.BigDecimal;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The stored form of price tiers: JSON with the prices as text, so that each keeps its digits. */
@Singleton
public class PriceTiers {
    private static final TypeReference<List<PriceView.TierView>> STORED = new TypeReference<>() {};

    private final ObjectMapper json;

    public PriceTiers(ObjectMapper json) {
        this.json = json;
    }

    public String stored(List<Prices.Tier> tiers) {
        if (tiers.isEmpty()) {
            return "[]";
        }
        List<PriceView.TierView> texts = tiers.stream()
                .map(tier -> new PriceView.TierView(
                        tier.aboveTokens(),
                        text(tier.input()),
                        text(tier.output()),
                        text(tier.cacheRead()),
                        text(tier.cacheWrite())))
                .toList();
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tiers are plain numbers and can always be written", e);
        }
    }

    List<PriceView.TierView> read(String stored) {
        try {
            return json.readValue(stored, STORED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tiers are stored in a form that is not readable", e);
        }
    }

    /** The tiers as numbers to reckon with. */
    public List<Prices.Tier> exact(String stored) {
        return read(stored).stream()
                .map(tier -> new Prices.Tier(
                        tier.aboveTokens(),
                        number(tier.input()),
                        number(tier.output()),
                        number(tier.cacheRead()),
                        number(tier.cacheWrite())))
                .toList();
    }

    private static @Nullable BigDecimal number(@Nullable String price) {
        return price == null ? null : new BigDecimal(price);
    }

    private static @Nullable String text(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }
}
