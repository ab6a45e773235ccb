package org.capacitycommons.partner.seeding;

import io.smallrye.config.ConfigMapping;

/** What is loaded at start. */
@ConfigMapping(prefix = "commons.seed")
interface SeedSettings {

    /** Whether reference files that are new or changed are loaded. Off, a fresh database knows no nation at all. */
    boolean reference();

    /** Whether the demonstration organisations exist. On in production, anybody with a demo account has a ministry. */
    boolean demo();

    /** What the administering body is called where it is made. */
    String office();
}
