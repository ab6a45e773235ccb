package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells whether a record says the same as before. A price of 0.10 and one of 0.1 say the same. */
final class Fingerprint {
    private static final MathContext MEANT = new MathContext(12);
    private static final String SEPARATOR = "\u001f";

    private Fingerprint() {}

    static String ofPrices(RawOffer offer) {
        return hash(offer.kind() + SEPARATOR + prices(offer.prices()));
    }

    static String ofContent(RawOffer offer, String ofPrices) {
        return hash(
                String.join(SEPARATOR, offer.name(), ofPrices, offer.details().toString()));
    }

    private static String prices(Prices prices) {
        StringBuilder text = new StringBuilder(String.join(
                SEPARATOR,
                plain(prices.input()),
                plain(prices.output()),
                plain(prices.cacheRead()),
                plain(prices.cacheWrite()),
                plain(prices.reasoning()),
                plain(prices.inputAudio()),
                plain(prices.outputAudio())));
        for (Prices.Tier tier : prices.tiers()) {
            text.append(SEPARATOR)
                    .append(String.join(
                            SEPARATOR,
                            List.of(
                                    String.valueOf(tier.aboveTokens()),
                                    plain(tier.input()),
                                    plain(tier.output()),
                                    plain(tier.cacheRead()),
                                    plain(tier.cacheWrite()))));
        }
        for (Rate rate : prices.rates()) {
            text.append(SEPARATOR)
                    .append(String.join(
                            SEPARATOR,
                            rate.item().name(),
                            rate.unit().name(),
                            plain(rate.usd()),
                            rate.terms().toString()));
        }
        return text.toString();
    }

    /** Feeds that were made with binary numbers have 0.6 one day and 0.6000000000000001 the next: no new price. */
    private static String plain(@Nullable BigDecimal price) {
        return price == null ? "" : price.round(MEANT).stripTrailingZeros().toPlainString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
