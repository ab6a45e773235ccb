package org.capacitycommons.catalog.openrouter;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** The catalogue's prices are for a million tokens; here one token has a price, as text with every digit. */
final class TokenPrice {
    private static final int MILLION = 6;

    private TokenPrice() {}

    /** {@code 0.017} US dollars per million becomes {@code "0.000000017"}; what is not stated stays so. */
    static @Nullable String ofOne(@Nullable BigDecimal perMillion) {
        return perMillion == null
                ? null
                : perMillion.scaleByPowerOfTen(-MILLION).stripTrailingZeros().toPlainString();
    }
}
