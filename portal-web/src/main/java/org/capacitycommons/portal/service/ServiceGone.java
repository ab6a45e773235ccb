package org.capacitycommons.portal.service;

/** A service did not answer, or answered that it cannot serve for now: the page says so and keeps what was typed. */
public final class ServiceGone extends RuntimeException {
    private final boolean answered;

    public ServiceGone(Throwable cause) {
        super("a service does not answer", cause);
        this.answered = false;
    }

    ServiceGone(int status) {
        super("a service answered " + status);
        this.answered = true;
    }

    /** Whether the service said itself that it cannot serve: then it is worth to ask it for something else. */
    public boolean answered() {
        return answered;
    }
}
