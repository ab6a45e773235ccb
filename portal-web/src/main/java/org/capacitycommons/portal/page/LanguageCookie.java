package org.capacitycommons.portal.page;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

import org.capacitycommons.portal.words.Language;

/**
 * Remembers a language that a visitor switched to, so that the bare address opens in it next time. A switch is a page
 * in one language that was reached from a page of ours in another one; nothing else sets the cookie, so public pages
 * stay without any.
 */
class LanguageCookie {
    static final String NAME = "language";
    private static final int PRIORITY = 100;
    private static final long ONE_YEAR = 365L * 24 * 60 * 60;

    void register(@Observes Filters filters, PortalConfig config) {
        String own = config.url();
        filters.register(routing -> remember(routing, own), PRIORITY);
    }

    private static void remember(RoutingContext routing, String own) {
        String from = routing.request().getHeader("Referer");
        String to = languageOf(routing.normalizedPath());
        if (from != null && from.startsWith(own + "/") && !to.isEmpty()) {
            String before = languageOf(from.substring(own.length()));
            if (!before.isEmpty() && !before.equals(to)) {
                routing.response().addCookie(cookie(to, own.startsWith("https:")));
            }
        }
        routing.next();
    }

    private static Cookie cookie(String language, boolean secure) {
        return Cookie.cookie(NAME, language)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(ONE_YEAR);
    }

    private static String languageOf(String path) {
        String[] parts = path.split("[/?#]", 3);
        return parts.length > 1 ? Language.of(parts[1]).map(Language::code).orElse("") : "";
    }
}
