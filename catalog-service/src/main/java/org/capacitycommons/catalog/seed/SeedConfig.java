package org.capacitycommons.catalog.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the first content. */
@ConfigMapping(prefix = "catalog")
interface SeedConfig {
    /**
     * Whether to load the seed files at the start. Loading again changes nothing unless a file is a new one. Without it
     * a new catalogue stays empty and an old one keeps what it has.
     */
    @WithDefault("false")
    boolean seed();
}
