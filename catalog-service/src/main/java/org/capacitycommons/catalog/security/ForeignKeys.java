package org.capacitycommons.catalog.security;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Clients made for other services send their keys of those services along. Here such a key means nothing, and the
 * routes in foreign forms are open to everybody: the key is dropped before it would be refused as a bad token.
 */
@Singleton
class ForeignKeys {
    /** Before the handlers that look for a token, and after those of CORS. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final Pattern FOREIGN_FORM = Pattern.compile(
            "/api/(?:models(?:-tags-by-type)?|collections)(?:/.*)?|/compat/.*|/[^/]+/[^/]+/(?:raw|resolve)/.*");

    void register(@Observes Filters filters) {
        filters.register(ForeignKeys::drop, BEFORE_AUTHENTICATION);
    }

    static boolean isForeignForm(String path) {
        return FOREIGN_FORM.matcher(path).matches();
    }

    private static void drop(RoutingContext context) {
        if (isForeignForm(context.normalizedPath())) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }
}
