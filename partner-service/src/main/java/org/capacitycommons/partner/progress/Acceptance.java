package org.capacitycommons.partner.progress;

/** Whether an administrator accepted a progress report that covers something. */
enum Acceptance {
    REPORTED,
    ACCEPTED
}
