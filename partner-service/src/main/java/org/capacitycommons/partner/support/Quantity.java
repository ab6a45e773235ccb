package org.capacitycommons.partner.support;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.deployment.Fields;

/** How much of something is offered or taken: more than nothing, with at most two decimals. */
public final class Quantity {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int DECIMALS = 2;

    private Quantity() {}

    /** Reads what somebody typed; complains at the field. */
    public static BigDecimal read(Fields fields, String field, @Nullable String typed) {
        BigDecimal number = fields.number(field, typed);
        if (typed != null && !typed.isBlank()) {
            if (number.signum() <= 0) {
                fields.complain(field, "not-positive");
            } else if (number.compareTo(LARGEST) > 0) {
                fields.complain(field, "too-large");
            } else if (number.stripTrailingZeros().scale() > DECIMALS) {
                fields.complain(field, "too-many-decimals");
            }
        }
        return number;
    }

    /** As it stands in answers: the shortest decimal text, never in powers of ten. */
    public static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
