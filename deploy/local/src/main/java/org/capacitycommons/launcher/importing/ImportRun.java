package org.capacitycommons.launcher.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNullElse;

/** What catalog-service tells about one import; of it, what is shown here. Counts of a run that has not got there are 0. */
record ImportRun(
        String id,
        String state,
        long bytesTotal,
        long bytesRead,
        long read,
        long added,
        long changed,
        long unchanged,
        long vanished,
        long rejected,
        long unmatched,
        @Nullable List<Rejection> rejections,
        @Nullable String message) {

    /** One record that was not taken, where in the file it stands, and why. */
    record Rejection(String place, String reason) {}

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean succeeded() {
        return state.equals("SUCCEEDED");
    }

    /** The first of them; the service sends a limited number. */
    List<Rejection> knownRejections() {
        return requireNonNullElse(rejections, List.of());
    }
}
