package org.capacitycommons.catalog.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Only files may be large. The server's own limit has to let imports pass, so everything else is held here. */
class BodyLimit {
    private static final long LARGEST = 256 * 1024;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean file = type != null && MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(type);
        if (!file && request.getLength() > LARGEST) {
            throw Refusal.of(HttpProblem.PAYLOAD_TOO_LARGE, "A body may have %d bytes at most.".formatted(LARGEST));
        }
    }
}
