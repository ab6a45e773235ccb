package org.capacitycommons.survey;

/** What a page can have to say. */
public enum State {
    /** There is something to show. */
    NORMAL,
    /** Something is amiss: what was typed, the address, or that nothing is there under it. */
    ERROR,
    /** There is nothing to show, or nothing typed yet. */
    EMPTY
}
