package org.capacitycommons.catalog.hub;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refusals of the Hub routes. */
@Singleton
class HubRefusalMapper {

    /** What clients look for in a body. */
    record Body(String error) {}

    @ServerExceptionMapper
    public RestResponse<Body> refused(HubRefusal refusal) {
        ResponseBuilder<Body> answer = ResponseBuilder.<Body>create(refusal.status())
                .entity(new Body(refusal.message()))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Error-Message", refusal.message());
        if (!refusal.codeHeader().isEmpty()) {
            answer.header("X-Error-Code", refusal.codeHeader());
        }
        return answer.build();
    }
}
