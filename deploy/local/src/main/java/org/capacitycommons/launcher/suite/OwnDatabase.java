package org.capacitycommons.launcher.suite;

import org.capacitycommons.launcher.LauncherFailure;

/** Files are copied of the suite's own database server only. */
final class OwnDatabase {

    private OwnDatabase() {}

    static void require(Settings settings, String deed) {
        if (settings.outsideDatabase().isPresent()) {
            throw new LauncherFailure(
                    "PORTAL_DB_URL names a server that is not the suite's own: %s with that server's tools, and keep %s with it."
                            .formatted(deed, settings.home().secretsFile()));
        }
    }
}
