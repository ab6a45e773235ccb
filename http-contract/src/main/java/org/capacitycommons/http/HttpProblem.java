package org.capacitycommons.http;

/** The refusals that come from HTTP itself and not from a rule of a service. */
public enum HttpProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request can't be read"),
    INVALID_CURSOR(400, "This page marker is not one of ours"),
    IDEMPOTENCY_KEY_REQUIRED(400, "This call needs an Idempotency-Key header"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "Your role does not allow this"),
    NOT_FOUND(404, "Nothing here by that name"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The asked format is not offered here"),
    LOST_RACE(409, "Somebody else changed this at the same moment"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same call is still running"),
    STALE_VERSION(412, "This was changed since you read it"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This format is not understood here"),
    VALIDATION(422, "Some fields need another look"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another call"),
    PRECONDITION_REQUIRED(428, "This call needs an If-Match header"),
    TOO_MANY_REQUESTS(429, "Too many calls, wait a little"),
    INTERNAL(500, "Something broke on our side"),
    UNAVAILABLE(503, "A part that this needs is not reachable now");

    private final int status;
    private final String title;

    HttpProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return Slug.of(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The problem that stands for a bare status, as frameworks answer it. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> LOST_RACE;
            case 412 -> STALE_VERSION;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : MALFORMED_REQUEST;
        };
    }
}
