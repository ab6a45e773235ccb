package org.capacitycommons.partner.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one deployment may keep. */
@ConfigMapping(prefix = "commons.documents")
interface DocumentSettings {

    /** Documents that were not taken out. */
    @WithDefault("200")
    int mostStanding();

    /** Bytes of its files, also of those that were taken out: they stay on record. */
    @WithDefault("104857600")
    long mostBytes();
}
