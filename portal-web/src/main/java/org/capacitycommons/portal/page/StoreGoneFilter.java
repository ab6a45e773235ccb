package org.capacitycommons.portal.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.capacitycommons.portal.session.SessionStoreGone;

/**
 * A session that cannot be read looks to the sign-in extension like one that has ended, and it would send the visitor
 * away to sign in, in vain. The visitor gets the page that says what is the matter instead, and keeps the session.
 */
class StoreGoneFilter {
    private static final String SESSION_COOKIE = "q_session";

    private final CurrentVertxRequest current;
    private final ErrorPages errors;

    StoreGoneFilter(CurrentVertxRequest current, ErrorPages errors) {
        this.current = current;
        this.errors = errors;
    }

    @ServerResponseFilter
    public void instead(ContainerResponseContext response) {
        if (!SessionStoreGone.happenedTo(current.getCurrent())) {
            return;
        }
        current.getCurrent().response().removeCookie(SESSION_COOKIE, false);
        if (response.getStatus() != 302 && response.getStatus() != 401) {
            return;
        }
        RestResponse<String> page = errors.show(503, "gone");
        response.getHeaders().remove(HttpHeaders.LOCATION);
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setStatus(page.getStatus());
        response.setEntity(page.getEntity());
    }
}
