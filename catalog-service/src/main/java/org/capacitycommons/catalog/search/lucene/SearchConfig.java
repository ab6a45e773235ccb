package org.capacitycommons.catalog.search.lucene;

import java.nio.file.Path;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the search index. */
@ConfigMapping(prefix = "catalog.search")
interface SearchConfig {
    /**
     * Folder of this process's own index. Two processes must not share one: the second refuses to start. On a disk
     * that is emptied the index is built anew at the next start, which takes minutes with a million models.
     */
    Path directory();

    /** Pause between two looks at the change table. Longer makes changes appear later, shorter loads PostgreSQL. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** How often the index is made durable. Longer means more to catch up with after a crash, never a loss. */
    @WithDefault("PT30S")
    Duration commitEvery();

    /** How long changes are kept. A replica that was away longer has to build its index anew. */
    @WithDefault("P7D")
    Duration retention();
}
