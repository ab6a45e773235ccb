package org.capacitycommons.portal.page;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses forms that say beforehand that they are too large, with a page. The server's own limit, a little above this
 * one, cuts off those that do not say.
 */
class FormLimit {
    private static final long MOST_BYTES = 256L * 1024;
    private static final int PRIORITY = 800;

    void register(@Observes Filters filters) {
        filters.register(FormLimit::check, PRIORITY);
    }

    private static void check(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= MOST_BYTES) {
            routing.next();
            return;
        }
        // The rest of the body is not read: the connection ends with this answer.
        routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        EarlyPage.answer(routing, 413);
    }
}
