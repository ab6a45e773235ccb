package org.capacitycommons.partner.deployment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A GeoJSON point (RFC 7946): longitude first. */
@Schema(description = "A GeoJSON point: longitude, then latitude, in degrees.")
record GeoPoint(@Nullable String type, @Nullable List<BigDecimal> coordinates) {
    private static final String TYPE = "Point";

    static GeoPoint of(BigDecimal longitude, BigDecimal latitude) {
        return new GeoPoint(TYPE, List.of(longitude, latitude));
    }

    boolean isOnEarth() {
        return TYPE.equals(type)
                && coordinates != null
                && coordinates.size() == 2
                && isWithin(longitude(), 180)
                && isWithin(latitude(), 90);
    }

    BigDecimal longitude() {
        return at(0);
    }

    BigDecimal latitude() {
        return at(1);
    }

    private BigDecimal at(int index) {
        return coordinates == null ? BigDecimal.ZERO : coordinates.get(index);
    }

    private static boolean isWithin(BigDecimal degrees, int limit) {
        return degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
