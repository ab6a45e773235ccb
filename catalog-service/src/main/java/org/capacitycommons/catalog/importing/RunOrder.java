package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param retryOf the run that is tried again
 */
record RunOrder(
        String source,
        SpoolFile file,
        RunOptions options,
        @Nullable Long retryOf) {}
