package org.capacitycommons.partner.problemreport;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.capacitycommons.http.Problem;

/** Says in the header, too, when a refused client may come again. */
class RetryAfter {
    static final String MEMBER = "retryAfterSeconds";

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem && problem.members().get(MEMBER) instanceof Long seconds) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds);
        }
    }
}
