package org.capacitycommons.portal.page;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.capacitycommons.portal.session.Visitor;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

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
        routing.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(page(routing));
    }

    private static String page(RoutingContext routing) {
        Words words = new Words(language(routing));
        var problem = new Problem(413, words.say("error.413.what"), words.say("error.413.next"));
        var nobody = Visitor.unknown();
        String reference = UUID.randomUUID().toString();
        var page = new Page(words, nobody, "", words.say("error.413.title"), reference, null, null);
        return new Problem.ProblemPage(page, problem).render();
    }

    private static Language language(RoutingContext routing) {
        String[] parts = routing.normalizedPath().split("/", 3);
        return Optional.of(parts)
                .filter(p -> p.length > 1)
                .flatMap(p -> Language.of(p[1]))
                .orElse(Language.EN);
    }
}
