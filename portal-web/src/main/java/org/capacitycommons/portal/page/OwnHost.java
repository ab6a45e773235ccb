package org.capacitycommons.portal.page;

import java.net.URI;
import java.util.Locale;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/**
 * Answers under the portal's own name only. Redirects, and the address that the identity provider sends people back to,
 * are made from the name in the request, so a name that somebody else chose must not get further than here.
 */
class OwnHost {
    /** After the security headers, before everything that looks at the request. */
    private static final int PRIORITY = 850;

    private static final int MISDIRECTED = 421;

    void register(@Observes Filters filters, PortalConfig config) {
        URI own = URI.create(config.url());
        filters.register(
                routing -> {
                    if (isOwn(own, routing.request().authority())) {
                        routing.next();
                    } else {
                        EarlyPage.answer(routing, MISDIRECTED);
                    }
                },
                PRIORITY);
    }

    static boolean isOwn(URI own, @Nullable HostAndPort asked) {
        int usual = own.getScheme().equals("https") ? 443 : 80;
        return asked != null
                && asked.host().toLowerCase(Locale.ROOT).equals(own.getHost().toLowerCase(Locale.ROOT))
                && port(asked.port(), usual) == port(own.getPort(), usual);
    }

    private static int port(int named, int usual) {
        return named < 0 ? usual : named;
    }
}
