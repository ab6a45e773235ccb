package org.capacitycommons.partner.problemreport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many problem reports are taken. */
@ConfigMapping(prefix = "commons.problem-reports")
interface ProblemSettings {

    /** From one client in an hour. */
    @WithDefault("5")
    int perClientAndHour();

    /** From everybody together in an hour. */
    @WithDefault("300")
    int perHour();
}
