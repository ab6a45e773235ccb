package org.capacitycommons.catalog.advisory;

/** What an advisory warns of. */
public enum AdvisoryKind {
    /** What one may do with the model is no longer what it was. */
    LICENCE_CHANGE,
    /** It does harm, or may. */
    SAFETY_DEFECT,
    /** Its developer took the weights back. */
    WITHDRAWN_WEIGHTS,
    OTHER
}
