package org.capacitycommons.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule says no. Thrown anywhere below a resource; the answer is written in one place.
 *
 * <p>The detail goes to the caller as it is: it names what to do next and never an internal.
 */
public final class Refusal extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    private Refusal(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {
        // No stack trace: a refusal is an answer, not a fault, and may be frequent.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    public static Refusal of(ProblemType type, String detail) {
        return new Refusal(type, detail, List.of(), Map.of());
    }

    /** A record that is not there, or that the caller may not know of: the two answers are the same. */
    public static Refusal notFound() {
        return of(HttpProblem.NOT_FOUND, "There is no such record, or it is not open to you.");
    }

    public Refusal at(FieldError... more) {
        return at(List.of(more));
    }

    public Refusal at(List<FieldError> more) {
        List<FieldError> all = new ArrayList<>(errors);
        all.addAll(more);
        return new Refusal(type, detail(), all, members);
    }

    /** Adds a member to the problem body, for example what is still missing. */
    public Refusal with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(member, value);
        return new Refusal(type, detail(), errors, all);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }

    private String detail() {
        String message = getMessage();
        return message == null ? type.title() : message;
    }
}
