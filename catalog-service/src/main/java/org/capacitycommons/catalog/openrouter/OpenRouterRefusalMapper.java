package org.capacitycommons.catalog.openrouter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refusals as OpenRouter does. */
@Singleton
class OpenRouterRefusalMapper {

    /** What clients look for in a body. */
    record Body(Fault error) {}

    /** The status again, and what to do. */
    record Fault(int code, String message) {}

    @ServerExceptionMapper
    public RestResponse<Body> refused(OpenRouterRefusal refusal) {
        return ResponseBuilder.<Body>create(OpenRouterRefusal.STATUS)
                .entity(new Body(new Fault(OpenRouterRefusal.STATUS, refusal.message())))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
