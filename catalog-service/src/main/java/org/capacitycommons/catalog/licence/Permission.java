package org.capacitycommons.catalog.licence;

/** Whether a use is allowed, from the freest to the strictest. Of several licences the strictest holds. */
public enum Permission {
    ALLOWED,
    /** Allowed to those who keep the conditions that are named with it. */
    ALLOWED_WITH_CONDITIONS,
    /** Not read, not stated or in conflict. It is not a yes. */
    NOT_KNOWN,
    NOT_ALLOWED;

    Permission strictest(Permission other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
