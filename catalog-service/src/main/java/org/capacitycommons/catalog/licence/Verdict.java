package org.capacitycommons.catalog.licence;

/** What a licence says to one question. Unknown is an answer of its own, never a yes. */
public enum Verdict {
    YES,
    NO,
    CONDITIONAL,
    UNKNOWN
}
