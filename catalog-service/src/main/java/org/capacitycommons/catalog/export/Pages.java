package org.capacitycommons.catalog.export;

import java.util.List;

/** Gives the next rows each time it is asked, and an empty list at the end. */
@FunctionalInterface
interface Pages {
    List<ExportedRow> next();
}
