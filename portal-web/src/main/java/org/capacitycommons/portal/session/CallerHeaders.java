package org.capacitycommons.portal.session;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.capacitycommons.portal.service.RequestId;

/** Sends the visitor's own access token along, when there is a visitor signed in, and the id of the request. */
public class CallerHeaders implements ClientRequestFilter {
    private final CurrentVisitor visitor;
    private final RequestId requestId;

    CallerHeaders(CurrentVisitor visitor, RequestId requestId) {
        this.visitor = visitor;
        this.requestId = requestId;
    }

    @Override
    public void filter(ClientRequestContext request) {
        visitor.accessToken().ifPresent(t -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + t));
        request.getHeaders().putSingle(RequestId.HEADER, requestId.value());
    }
}
