package org.capacitycommons.catalog.importing;

import java.nio.file.Path;

/**
 * A file that was sent, on disk.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
record SpoolFile(Path path, long bytes, String sha256) {

    /** Its name within the spool. */
    String name() {
        return String.valueOf(path.getFileName());
    }
}
