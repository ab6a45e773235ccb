package org.capacitycommons.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable address of the kind of problem, relative to the service
 * @param title what kind of problem this is; the same text each time
 * @param status the HTTP status again, for clients that only see the body
 * @param detail what happened this time and what to do, in English, without internals
 * @param instance reference to quote to the people who run the service: the request id
 * @param errors the fields at fault, all at once; absent where no field is
 * @param members further members that belong to the kind of problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, @Nullable String detail, String requestId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, requestId, List.of(), Map.of());
    }

    static Problem of(Refusal refusal, String requestId) {
        ProblemType type = refusal.type();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                refusal.getMessage(),
                requestId,
                refusal.errors(),
                refusal.members());
    }
}
