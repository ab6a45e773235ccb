package org.capacitycommons.catalog.search;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** How large a model is, by all its parameters: roughly a phone, a laptop, one graphics card, one server, several. */
public enum SizeClass {
    UP_TO_1B(1),
    UP_TO_4B(4),
    UP_TO_10B(10),
    UP_TO_40B(40),
    UP_TO_150B(150),
    ABOVE_150B(Long.MAX_VALUE / SizeClass.BILLION),
    NOT_KNOWN(0);

    private static final long BILLION = 1_000_000_000L;

    private final long mostBillions;

    SizeClass(long mostBillions) {
        this.mostBillions = mostBillions;
    }

    public static SizeClass of(@Nullable Long parametersTotal) {
        if (parametersTotal == null) {
            return NOT_KNOWN;
        }
        return Arrays.stream(values())
                .filter(size -> size != NOT_KNOWN && parametersTotal <= size.mostBillions * BILLION)
                .findFirst()
                .orElse(ABOVE_150B);
    }
}
