package org.capacitycommons.portal.service;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A service said no, with an RFC 9457 problem. Pages translate {@link #slug()} and the keys of the field errors. */
public final class ServiceRefusal extends RuntimeException {
    private final int status;
    private final transient ServiceProblem problem;

    ServiceRefusal(int status, ServiceProblem problem) {
        super("a service answered " + status + " " + problem.slug(), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's type, for example {@code stale-version}. */
    public String slug() {
        return problem.slug();
    }

    /** What stands in the way of the move, when the service lists it. */
    public List<String> missing() {
        return problem.missingKeys();
    }

    /** Faults by field; empty unless the service found fault with single fields. */
    public List<FieldFault> faults() {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /** Whether the record is another one than the page that was sent had shown. */
    public boolean isStale() {
        return status == 412;
    }

    /** One fault of one field, as a key that pages translate. */
    public record FieldFault(
            String field, String key, @Nullable Map<String, String> params) {
        /** The values for the message's placeholders. */
        public Map<String, String> values() {
            return params == null ? Map.of() : params;
        }
    }
}
