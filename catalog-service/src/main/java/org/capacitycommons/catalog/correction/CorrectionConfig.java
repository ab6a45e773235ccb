package org.capacitycommons.catalog.correction;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much people may propose. */
@ConfigMapping(prefix = "catalog.corrections")
interface CorrectionConfig {

    /** Corrections that one person may propose within 24 hours: too few hold keen readers up, too many bury admins. */
    @WithDefault("20")
    @Min(1)
    int perDay();
}
