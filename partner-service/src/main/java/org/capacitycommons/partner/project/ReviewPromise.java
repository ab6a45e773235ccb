package org.capacitycommons.partner.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What ministries are told about the time a review takes. */
@ConfigMapping(prefix = "commons.review")
interface ReviewPromise {

    /**
     * Days that the receipt names.
     *
     * <p>A promise: too short, and ministries call after every one that is late; too long, and they plan for it. Nothing
     * is ever approved because this time ran out.
     */
    @WithDefault("14")
    @Min(1)
    @Max(365)
    int expectedDays();
}
