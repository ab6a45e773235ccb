package org.capacitycommons.catalog.merging;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends whoever reads under the address of a model that was merged on to the one it is now, in our own form and in that
 * of the Hub. Looked up only where nothing was found: models that are there cost nothing more.
 */
@Singleton
class OldAddresses {
    private static final int NOT_FOUND = 404;
    private static final int MOVED_PERMANENTLY = 301;
    private static final String SEGMENT = "([^/]+/[^/]+)";
    private static final Pattern OURS = Pattern.compile("(/api/v1/models/)" + SEGMENT + "(/.*)?");
    private static final Pattern OF_THE_HUB = Pattern.compile("(/api/models/)" + SEGMENT + "(/.*)?");
    private static final Pattern FILE_OF_THE_HUB = Pattern.compile("(/)" + SEGMENT + "(/(?:raw|resolve)/.*)");

    private final MovedModels moved;

    OldAddresses(MovedModels moved) {
        this.moved = moved;
    }

    @ServerResponseFilter
    public void sendOn(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (response.getStatus() != NOT_FOUND || !reads) {
            return;
        }
        newAddress(request.getUriInfo().getRequestUri().getPath()).ifPresent(path -> {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            response.setStatus(MOVED_PERMANENTLY);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "max-age=3600");
        });
    }

    private Optional<String> newAddress(String path) {
        Matcher ours = OURS.matcher(path);
        if (ours.matches()) {
            return moved.from(ours.group(2)).map(id -> address(ours, id));
        }
        Matcher hub = OF_THE_HUB.matcher(path);
        Matcher found = hub.matches() ? hub : FILE_OF_THE_HUB.matcher(path);
        return found.matches() ? moved.onTheHubFrom(found.group(2)).map(id -> address(found, id)) : Optional.empty();
    }

    private static String address(Matcher old, String id) {
        String rest = old.group(3);
        return old.group(1) + id + (rest == null ? "" : rest);
    }
}
