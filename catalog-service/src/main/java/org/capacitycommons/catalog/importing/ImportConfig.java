package org.capacitycommons.catalog.importing;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of imports. */
@ConfigMapping(prefix = "catalog.import")
interface ImportConfig {
    /**
     * Folder for files while they are imported. It needs room for the largest file; a memory disk would break the
     * promise of constant memory. Leftovers of a crash are removed at the next start.
     */
    Path directory();

    /**
     * Largest file taken. Must stay below {@code quarkus.http.limits.max-body-size}, or callers meet a cut connection
     * instead of an explanation.
     */
    @WithDefault("64M")
    MemorySize maxFile();

    /** Stop before anything is changed when more than this share of records is rejected (percent). */
    @WithDefault("5")
    @Min(0)
    @Max(100)
    int rejectedLimit();

    /**
     * Stop before anything is changed when the file would make more than this share of the source's offers vanish
     * (percent): half a file is also valid. 100 lets an almost empty file empty the price list.
     */
    @WithDefault("50")
    @Min(0)
    @Max(100)
    int vanishedLimit();

    /**
     * Records per transaction. More than 5,000 makes every search index of the suite wait for the transaction; few
     * make an import slow.
     */
    @WithDefault("2000")
    @Min(1)
    @Max(5000)
    int batch();

    /** After this time without a sign of life a run counts as dead and another may start. */
    @WithDefault("PT1M")
    Duration deadAfter();

    /** How long the file of a run that was refused or failed is kept, so that the run can be tried again. */
    @WithDefault("P7D")
    Duration keepFailed();
}
