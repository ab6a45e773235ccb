package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A GeoJSON point (RFC 7946): longitude first. */
@Schema(description = "A GeoJSON point: longitude, then latitude, in degrees.")
public record GeoPoint(@Nullable String type, @Nullable List<@Nullable BigDecimal> coordinates) {
    private static final String TYPE = "Point";

    /** Finer than an atom; only made-up numbers are longer. */
    private static final int MOST_DECIMALS = 15;

    static GeoPoint of(BigDecimal longitude, BigDecimal latitude) {
        return new GeoPoint(TYPE, List.of(longitude, latitude));
    }

    boolean isOnEarth() {
        return TYPE.equals(type)
                && coordinates != null
                && coordinates.size() == 2
                && isWithin(coordinates.get(0), 180)
                && isWithin(coordinates.get(1), 90);
    }

    BigDecimal longitude() {
        return at(0);
    }

    BigDecimal latitude() {
        return at(1);
    }

    /** Asked only of a point that is on earth. */
    private BigDecimal at(int index) {
        BigDecimal degrees = coordinates == null ? null : coordinates.get(index);
        return Objects.requireNonNull(degrees);
    }

    private static boolean isWithin(@Nullable BigDecimal degrees, int limit) {
        return degrees != null
                && degrees.scale() <= MOST_DECIMALS
                && degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
