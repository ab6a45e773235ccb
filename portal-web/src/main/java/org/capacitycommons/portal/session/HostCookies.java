package org.capacitycommons.portal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives the sign-in's cookies the {@code __Host-} prefix, which a browser accepts only from this very host over https.
 * The OIDC extension has fixed names ({@code q_session}, {@code q_auth_…}), so they are renamed at the door: a cookie
 * that comes in under the bare name was planted by somebody else and is dropped.
 */
class HostCookies {
    private static final String BARE = "q_";
    private static final String PREFIX = "__Host-";
    /** Before everything else: later filters already see the extension's own names. */
    private static final int FIRST = 1000;

    void register(@Observes Filters filters, SessionConfig config) {
        if (config.secureCookies()) {
            filters.register(HostCookies::rename, FIRST);
        }
    }

    static void rename(RoutingContext routing) {
        List<String> sent = routing.request().headers().getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            routing.request().headers().set(HttpHeaders.COOKIE, incoming(sent));
        }
        routing.addHeadersEndHandler(ended -> outgoing(routing));
        routing.next();
    }

    static String incoming(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> !pair.startsWith(BARE))
                .map(pair -> pair.startsWith(PREFIX + BARE) ? pair.substring(PREFIX.length()) : pair)
                .collect(Collectors.joining("; "));
    }

    private static void outgoing(RoutingContext routing) {
        var response = routing.response();
        // A cookie that only came in has no path; one that this answer sets or ends has.
        var own = routing.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(BARE) && cookie.getPath() != null)
                .toList();
        for (Cookie cookie : own) {
            Cookie changed = response.removeCookie(cookie.getName(), false);
            if (changed != null) {
                response.addCookie(hostOnly(changed));
            }
        }
        var headers = new ArrayList<String>();
        for (String header : response.headers().getAll(HttpHeaders.SET_COOKIE)) {
            headers.add(header.startsWith(BARE) ? PREFIX + header : header);
        }
        if (!headers.isEmpty()) {
            response.headers().set(HttpHeaders.SET_COOKIE.toString(), headers);
        }
    }

    private static Cookie hostOnly(Cookie cookie) {
        return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                .setMaxAge(cookie.getMaxAge())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
