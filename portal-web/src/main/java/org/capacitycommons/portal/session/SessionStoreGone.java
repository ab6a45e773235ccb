package org.capacitycommons.portal.session;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The sessions cannot be read or written now; nobody is signed out by that. */
public final class SessionStoreGone extends RuntimeException {
    private static final String MARK = SessionStoreGone.class.getName();

    SessionStoreGone(Throwable cause) {
        super("the session store does not answer", cause);
    }

    /** Whether it happened while this request's session was looked up. */
    public static boolean happenedTo(RoutingContext routing) {
        return in(routing) != null;
    }

    /** What happened while this request's session was looked up, or null. */
    static @Nullable SessionStoreGone in(RoutingContext routing) {
        return routing.get(MARK);
    }

    void mark(RoutingContext routing) {
        routing.put(MARK, this);
    }
}
