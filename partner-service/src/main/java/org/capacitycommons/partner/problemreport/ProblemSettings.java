package org.capacitycommons.partner.problemreport;

import java.util.List;

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

    /** Who is believed when it names the client for which it speaks: addresses, or networks as 10.0.0.0/8. */
    @WithDefault("127.0.0.1,::1")
    List<String> trustedProxies();
}
