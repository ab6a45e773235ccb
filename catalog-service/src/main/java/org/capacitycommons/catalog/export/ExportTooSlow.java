package org.capacitycommons.catalog.export;

import java.io.IOException;
import java.time.Duration;

/** A reader took longer for a file than it may take. */
final class ExportTooSlow extends IOException {
    ExportTooSlow(Duration longest) {
        super("The file was not read within " + longest);
    }
}
