package org.capacitycommons.http;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Runs a write and the note of its answer in one transaction, or answers again what was answered before. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    private static final String REPLAY_HEADER = "Idempotent-Replay";

    private final IdempotencyRecords records;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SecurityIdentity identity;

    IdempotencyInterceptor(
            IdempotencyRecords records,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            SecurityIdentity identity) {
        this.records = records;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.identity = identity;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        String key = IdempotencyKey.required(headers.getHeaderString(IdempotencyKey.HEADER))
                .value();
        String subject =
                identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
        String fingerprint =
                RequestFingerprint.of(json, call.getMethod().getName(), uri.getPath(), call.getParameters());
        return QuarkusTransaction.requiringNew()
                .call(() -> records.reserve(subject, key, fingerprint)
                        ? first(call, subject, key)
                        : again(subject, key, fingerprint));
    }

    private Object first(InvocationContext call, String subject, String key) throws Exception {
        Object result = call.proceed();
        if (!(result instanceof RestResponse<?> answer)) {
            throw new IllegalStateException(call.getMethod() + " is @Idempotent and must return a RestResponse");
        }
        records.complete(
                subject,
                key,
                new RecordedAnswer(
                        answer.getStatus(),
                        answer.getHeaderString(HttpHeaders.LOCATION),
                        answer.getHeaderString(HttpHeaders.ETAG),
                        answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity())));
        return answer;
    }

    private RestResponse<Object> again(String subject, String key, String fingerprint) throws Exception {
        RecordedAnswer recorded = records.recorded(subject, key, fingerprint);
        ResponseBuilder<Object> answer =
                ResponseBuilder.create(recorded.status()).header(REPLAY_HEADER, "true");
        if (recorded.location() != null) {
            answer.header(HttpHeaders.LOCATION, recorded.location());
        }
        if (recorded.etag() != null) {
            answer.header(HttpHeaders.ETAG, recorded.etag());
        }
        if (recorded.body() != null) {
            answer.entity(json.readTree(recorded.body())).type(MediaType.APPLICATION_JSON);
        }
        return answer.build();
    }
}
