package org.capacitycommons.catalog.export;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of exports. */
@ConfigMapping(prefix = "catalog.export")
interface ExportConfig {
    /** Rows that are read at a time. More need more memory for each running export, fewer more queries. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int rowsAtATime();

    /** Exports that may be written at the same time by this process; others are told to come back (429). */
    @WithDefault("16")
    @Min(1)
    int atOnce();

    /**
     * Of these, how many one address may read. Behind a proxy that hides the addresses of its callers all count as one:
     * there it has to be as many as all.
     */
    @WithDefault("4")
    @Min(1)
    int atOncePerCaller();

    /** How long one file may take its reader; then it is cut off. Too short: slow lines never get a whole file. */
    @WithDefault("15M")
    Duration longest();
}
