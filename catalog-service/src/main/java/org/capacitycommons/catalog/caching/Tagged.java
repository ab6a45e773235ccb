package org.capacitycommons.catalog.caching;

import org.jspecify.annotations.Nullable;

/** An answer that knows its tag without being written, or that it has none. */
public interface Tagged {

    /** A whole entity tag, with its quotes; null where nothing short says whether the answer is still the same. */
    @Nullable
    String tag();
}
