package org.capacitycommons.portal.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Headers that stand on every answer, whoever wrote it. */
class SecurityHeaders {
    private static final int PRIORITY = 900;

    void register(@Observes Filters filters, PortalConfig config) {
        Map<String, String> headers = headers(config);
        filters.register(routing -> add(routing, headers), PRIORITY);
    }

    private static void add(RoutingContext routing, Map<String, String> headers) {
        headers.forEach(routing.response().headers()::set);
        // Answers are compressed when the browser can read that; caches must know, whichever form they saw.
        routing.addHeadersEndHandler(ended -> varyOnEncoding(routing));
        routing.next();
    }

    private static void varyOnEncoding(RoutingContext routing) {
        var headers = routing.response().headers();
        String vary = headers.get(HttpHeaders.VARY);
        if (vary == null) {
            headers.set(HttpHeaders.VARY, "Accept-Encoding");
        } else if (!vary.contains("Accept-Encoding")) {
            headers.set(HttpHeaders.VARY, vary + ", Accept-Encoding");
        }
    }

    private static Map<String, String> headers(PortalConfig config) {
        URI provider = URI.create(config.oidcUrl());
        String signIn = provider.getScheme() + "://" + provider.getAuthority();
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self' " + signIn + "; base-uri 'none'; frame-ancestors 'none'";
        var headers = new HashMap<>(Map.of(
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        if (config.url().startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Map.copyOf(headers);
    }
}
