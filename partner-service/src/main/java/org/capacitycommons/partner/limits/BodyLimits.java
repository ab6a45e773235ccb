package org.capacitycommons.partner.limits;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * The limit of the server is that of the largest upload. Everything else takes a small body only, as said here: nobody
 * fills the memory of a call that expects a form.
 */
@Singleton
class BodyLimits {
    private static final String IMPORTS = "/api/v1/imports/iati";
    private static final String FILES = "/documents/files";
    private static final long USUAL = 256L << 10;

    /** One more than a document may have: what is a little too large is told so by name. */
    private static final long FILE = (2L << 20) + 1;

    /** Right after the server's own limit, before anybody reads. */
    private static final int AFTER_THE_SERVERS = 1;

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::judge, AFTER_THE_SERVERS);
    }

    private static void judge(RoutingContext call) {
        if (HttpMethod.POST.equals(call.request().method())
                && call.normalizedPath().equals(IMPORTS)) {
            call.next();
            return;
        }
        long most = call.normalizedPath().endsWith(FILES) ? FILE : USUAL;
        String stated = call.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (stated == null) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            call.next();
        } else if (Long.parseLong(stated) > most) {
            call.response()
                    .putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .setStatusCode(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
            call.response().end();
        } else {
            call.next();
        }
    }
}
