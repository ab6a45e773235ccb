package org.capacitycommons.catalog.correction;

/** Where a correction stands. */
enum CorrectionState {
    /** It waits for an admin. */
    PROPOSED,
    /** The model shows it as a curated value. */
    ACCEPTED,
    /** An admin gave a reason against it. */
    DECLINED,
    /** Who proposed it took it back. */
    WITHDRAWN
}
