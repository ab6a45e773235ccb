package org.capacitycommons.portal.page;

import java.util.List;

/** The sectors that the suite knows, in the order of its forms; their names stand under {@code page.sector.<code>}. */
public final class Sectors {
    public static final List<String> CODES = List.of(
            "AGRICULTURE",
            "HEALTH",
            "DISASTER_FORECASTING",
            "EDUCATION",
            "WATER",
            "ENERGY",
            "TRANSPORT",
            "MANUFACTURING",
            "FINANCE",
            "TOURISM",
            "PUBLIC_ADMINISTRATION",
            "OTHER");

    private Sectors() {}
}
