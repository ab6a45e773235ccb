package org.capacitycommons.portal.service;

/** A record is at another address for good, because it was merged with another one. */
public final class ServiceMoved extends RuntimeException {
    private final String path;

    ServiceMoved(String path) {
        super("a record has moved", null, false, false);
        this.path = path;
    }

    /** Where the service has it now. */
    public String path() {
        return path;
    }
}
