package org.capacitycommons.portal.session;

/** The sessions cannot be read or written now; nobody is signed out by that. */
public final class SessionStoreGone extends RuntimeException {
    SessionStoreGone(Throwable cause) {
        super("the session store does not answer", cause);
    }
}
