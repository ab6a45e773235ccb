package org.capacitycommons.partner.advisory;

/** How bad an advisory is. */
enum Severity {
    LOW,
    MODERATE,
    SEVERE;

    /** A word that this service does not know yet counts as the worst: nobody is to miss it, and the feed goes on. */
    static Severity of(String told) {
        for (Severity severity : values()) {
            if (severity.name().equals(told)) {
                return severity;
            }
        }
        return SEVERE;
    }
}
