package org.capacitycommons.portal.page;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that are too large, with a page where they say so beforehand; those that do not say are cut off. Few
 * pages take a file, and with it more than all the others.
 */
class FormLimit {
    private static final long MOST_BYTES = 256L * 1024;
    /** A file of 2 MB with the fields around it, and some room to say kindly that it is too large. */
    private static final long MOST_WITH_A_FILE = 3L * 1024 * 1024;
    /** The feeds that are known have up to 3 MB; what is larger goes to the services themselves. */
    private static final long MOST_WITH_DATA = 16L * 1024 * 1024;

    private static final Pattern TAKES_A_FILE = Pattern.compile("/[a-z]{2}/my/deployments/[^/]+/documents/file");
    private static final Pattern TAKES_DATA = Pattern.compile("/[a-z]{2}/(admin/imports/new|my/imports/[a-z]+)");
    private static final int PRIORITY = 800;
    /** Behind the server's own filter, which sets the limit for everything. */
    private static final int AFTER_THE_SERVER = 1;

    void register(@Observes Filters filters) {
        filters.register(FormLimit::check, PRIORITY);
        filters.register(
                routing -> {
                    routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(routing));
                    routing.next();
                },
                AFTER_THE_SERVER);
    }

    private static void check(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit(routing)) {
            routing.next();
            return;
        }
        // The rest of the body is not read: the connection ends with this answer.
        routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        EarlyPage.answer(routing, 413);
    }

    private static long limit(RoutingContext routing) {
        @Nullable String path = routing.normalizedPath();
        if (path == null) {
            return MOST_BYTES;
        }
        if (TAKES_DATA.matcher(path).matches()) {
            return MOST_WITH_DATA;
        }
        return TAKES_A_FILE.matcher(path).matches() ? MOST_WITH_A_FILE : MOST_BYTES;
    }
}
