package org.capacitycommons.http;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/**
 * The reference under which one request is found in logs, audit events and problem bodies.
 *
 * <p>A caller may bring its own in {@code X-Request-Id}, so that one visit can be followed through all services.
 */
@RequestScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** Narrow on purpose: the id is printed in logs and pages. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private String value = UUID.randomUUID().toString();

    void adopt(@Nullable String fromCaller) {
        if (fromCaller != null && ACCEPTED.matcher(fromCaller).matches()) {
            value = fromCaller;
        }
    }

    public String value() {
        return value;
    }
}
