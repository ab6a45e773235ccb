package org.capacitycommons.portal.look;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where a nation says what its portal looks like. */
@ConfigMapping(prefix = "portal.look")
interface LookConfig {

    /** A file of name, logo and colours (docs/operations.md); absent for the portal's own. */
    Optional<Path> brandFile();
}
