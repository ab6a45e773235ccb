package org.capacitycommons.audit;

/** A change could not be recorded, so it must not happen. */
public final class AuditFailed extends RuntimeException {
    AuditFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
