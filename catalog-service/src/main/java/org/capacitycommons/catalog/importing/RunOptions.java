package org.capacitycommons.catalog.importing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How an import is to be done.
 *
 * @param acceptRejects take the good records however many are bad, and however many seem to have vanished
 * @param readOn day on which the file was read at its source; null for the day of the import
 */
record RunOptions(boolean acceptRejects, @Nullable LocalDate readOn) {}
