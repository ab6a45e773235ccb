package org.capacitycommons.portal.catalog;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A number that the catalogue estimates, as a band; without ends it is not known, and {@code missing} says why. */
public record Figure(
        @Nullable String low,
        @Nullable String high,
        @Nullable String unit,
        @Nullable List<String> missing,
        @Nullable List<String> basis) {

    public boolean isKnown() {
        return low != null && high != null;
    }

    /** The lower end as a number; only of a known figure. */
    public BigDecimal from() {
        return new BigDecimal(low == null ? "0" : low);
    }

    /** The upper end as a number; only of a known figure. */
    public BigDecimal to() {
        return new BigDecimal(high == null ? "0" : high);
    }

    public List<String> lacking() {
        return missing == null ? List.of() : missing;
    }
}
