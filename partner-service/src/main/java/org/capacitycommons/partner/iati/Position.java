package org.capacitycommons.partner.iati;

import java.math.BigDecimal;

/** A point. GeoJSON writes longitude first, the standard latitude first: this is where the order turns. */
record Position(BigDecimal longitude, BigDecimal latitude) {
    private static final String WGS_84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

    static Position of(BigDecimal longitude, BigDecimal latitude) {
        return new Position(longitude, latitude);
    }

    XmlElement element() {
        return XmlElement.of("point")
                .with("srsName", WGS_84)
                .holding(XmlElement.of("pos").holding(latitude.toPlainString() + " " + longitude.toPlainString()))
                .made();
    }
}
