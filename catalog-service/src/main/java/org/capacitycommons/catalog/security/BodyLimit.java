package org.capacitycommons.catalog.security;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/**
 * Only the file of an import may be large. The server's own limit has to let imports pass, so everything else is held
 * here: a length that is stated gets a problem document, a body that comes in pieces is cut off while it is read.
 */
@Singleton
class BodyLimit {
    private static final String IMPORTS = "/api/v1/imports";
    private static final long LARGEST = 256 * 1024;

    /** Right after the server's own limit, before anybody reads. */
    private static final int AFTER_THE_SERVERS = 1;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::hold, AFTER_THE_SERVERS);
    }

    private static void hold(RoutingContext call) {
        String method = call.request().method().name();
        String type = call.request().getHeader(HttpHeaderNames.CONTENT_TYPE);
        if (!isFile(method, call.normalizedPath(), type)) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
        }
        call.next();
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        MediaType type = request.getMediaType();
        if (request.getLength() > LARGEST
                && !isFile(request.getMethod(), path, type == null ? null : type.toString())) {
            throw Refusal.of(HttpProblem.PAYLOAD_TOO_LARGE, "A body may have %d bytes at most.".formatted(LARGEST));
        }
    }

    /** A type that only may be one of a file is none. */
    static boolean isFile(String method, String path, @Nullable String contentType) {
        return method.equals(HttpMethod.POST)
                && path.equals(IMPORTS)
                && contentType != null
                && contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_OCTET_STREAM);
    }
}
