package org.capacitycommons.catalog.caching;

/** An answer that knows its tag without being written. */
public interface Tagged {

    /** A whole entity tag, with its quotes. */
    String tag();
}
