package org.capacitycommons.catalog.importing;

/** A source together with what brings its records into the database. */
record Feed<R extends FeedRecord>(Source<R> source, Merge<R> merge) {

    String id() {
        return source.id();
    }
}
