package org.capacitycommons.http;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.oidc.OIDCException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Without the identity provider's keys no token can be checked: that is an outage, not a fault of ours. */
@Singleton
public class ProviderOutage {
    private static final Logger LOG = Logger.getLogger(ProviderOutage.class);

    private final RequestId requestId;

    ProviderOutage(RequestId requestId) {
        this.requestId = requestId;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unavailable(OIDCException gone) {
        LOG.warnf("Request %s could not be checked: %s", requestId.value(), gone.getMessage());
        HttpProblem type = HttpProblem.UNAVAILABLE;
        Problem problem = new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "Sign-in can't be checked now. Nothing was changed. Try again in a few seconds.",
                requestId.value(),
                List.of(),
                Map.of());
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
