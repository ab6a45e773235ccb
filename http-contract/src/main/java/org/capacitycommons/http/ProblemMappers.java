package org.capacitycommons.http;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a refusal or a fault becomes an answer. */
@Singleton
class ProblemMappers {
    private static final String LIST_ELEMENT = ".<list element>";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds after which a caller may try again when a neighbour is gone. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private final RequestId requestId;
    private final UriInfo uri;

    ProblemMappers(RequestId requestId, UriInfo uri) {
        this.requestId = requestId;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> refused(Refusal refusal) {
        return answer(Problem.of(refusal, requestId.value())).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated() {
        return answer(problem(HttpProblem.UNAUTHENTICATED, "Send a valid access token of an accepted client."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException forbidden) {
        return answer(problem(HttpProblem.FORBIDDEN, "Ask an administrator of your organisation for the role."))
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ConstraintViolationException invalid) {
        List<FieldError> errors =
                invalid.getConstraintViolations().stream().map(this::fieldError).toList();
        return refused(Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(errors));
    }

    /** The second class is named too because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public RestResponse<Problem> unreadable(JsonProcessingException unreadable) {
        return refused(malformed(unreadable));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> framework(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (isUnreadableParameter(thrown)) {
            return answer(problem(HttpProblem.MALFORMED_REQUEST, "A parameter of the address can't be read."))
                    .build();
        }
        ProblemType type = HttpProblem.ofStatus(thrown.getResponse().getStatus());
        if (type == HttpProblem.INTERNAL) {
            return other(thrown);
        }
        ResponseBuilder<Problem> answer = answer(problem(type, type.title() + "."));
        if (thrown instanceof NotAllowedException notAllowed) {
            notAllowed.getResponse().getAllowedMethods().forEach(method -> answer.header(HttpHeaders.ALLOW, method));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> other(Throwable thrown) {
        return switch (Fault.of(thrown)) {
            case Fault.Outage _ -> {
                LOG.warnf("Request %s met an outage: %s", requestId.value(), thrown);
                yield answer(problem(HttpProblem.UNAVAILABLE, "Nothing was changed. Try again in a few seconds."))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
            }
            case Fault.LostRace _ ->
                answer(problem(HttpProblem.LOST_RACE, "Nothing was changed. Read the record again and compare."))
                        .build();
            case Fault.UnstorableValue _ ->
                answer(problem(
                                HttpProblem.MALFORMED_REQUEST,
                                "The body holds a character, number or date that can't be stored."))
                        .build();
            case Fault.Bug _ -> {
                LOG.errorf(thrown, "Request %s failed", requestId.value());
                yield answer(problem(HttpProblem.INTERNAL, "Quote the reference in 'instance' when you report this."))
                        .build();
            }
        };
    }

    /** The framework answers 404 to {@code limit=x}: right for a path, wrong for a query. */
    private boolean isUnreadableParameter(WebApplicationException thrown) {
        return thrown instanceof NotFoundException
                && thrown.getCause() != null
                && !uri.getQueryParameters().isEmpty();
    }

    private Refusal malformed(JsonProcessingException unreadable) {
        Refusal refusal = Refusal.of(HttpProblem.MALFORMED_REQUEST, "The body is not the JSON that this call takes.");
        return unreadable instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? refusal.at(FieldError.of(path(mapping), "malformed"))
                : refusal;
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (!path.isEmpty()) {
                path.append('.');
            }
            path.append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return path.toString();
    }

    /** The first two steps of a violation's path are the method and its parameter: a client knows neither. */
    private FieldError fieldError(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] steps = path.split("\\.", 3);
        // An element of a list is named by its index alone, as the client sees it.
        String field = steps[steps.length - 1].replace(LIST_ELEMENT, "");
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(field, ConstraintKey.of(constraint), Map.of());
    }

    private Problem problem(ProblemType type, String detail) {
        return Problem.of(type, detail, requestId.value());
    }

    private static ResponseBuilder<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
