package org.capacitycommons.portal.service;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** Names one request of a visitor in every log and in the reference that an error page shows. */
@RequestScoped
public class RequestId {
    /** The header that carries it from service to service. */
    public static final String HEADER = "X-Request-Id";

    private final String value = UUID.randomUUID().toString();

    public String value() {
        return value;
    }
}
