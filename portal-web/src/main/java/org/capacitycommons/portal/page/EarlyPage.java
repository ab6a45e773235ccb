package org.capacitycommons.portal.page;

import java.util.Optional;
import java.util.UUID;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.capacitycommons.portal.session.Visitor;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Words;

/** The error page for a request that is refused at the door, before anybody knows who sent it. */
final class EarlyPage {
    private EarlyPage() {}

    static void answer(RoutingContext routing, int status) {
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page(routing, status));
    }

    private static String page(RoutingContext routing, int status) {
        Words words = new Words(language(routing));
        String key = "error." + status;
        var problem = new Problem(status, words.say(key + ".what"), words.say(key + ".next"));
        String reference = UUID.randomUUID().toString();
        var page = new Page(
                words, Visitor.unknown(), "", words.say(key + ".title"), reference, null, null, null, Unread.NOTHING);
        return new Problem.ProblemPage(page, problem).render();
    }

    private static Language language(RoutingContext routing) {
        String path = routing.normalizedPath();
        String[] parts = path == null ? new String[0] : path.split("/", 3);
        return Optional.of(parts)
                .filter(p -> p.length > 1)
                .flatMap(p -> Language.of(p[1]))
                .orElse(Language.EN);
    }
}
