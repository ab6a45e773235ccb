package org.capacitycommons.partner.incident;

/** Whether what happened can be made undone. */
public enum Reversibility {
    REVERSIBLE,
    IRREVERSIBLE,
    NOT_KNOWN
}
