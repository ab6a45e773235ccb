package org.capacitycommons.portal.service;

/** A service did not answer, or answered that it cannot serve for now: the page says so and keeps what was typed. */
public final class ServiceGone extends RuntimeException {
    public ServiceGone(Throwable cause) {
        super("a service does not answer", cause);
    }

    ServiceGone(int status) {
        super("a service answered " + status);
    }
}
