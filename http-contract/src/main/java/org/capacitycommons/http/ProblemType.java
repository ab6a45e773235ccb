package org.capacitycommons.http;

import java.net.URI;

/**
 * One kind of refusal that a client may branch on (RFC 9457, member {@code type}).
 *
 * <p>Each service closes its own list in an enum. A slug is part of the public API: it is never renamed.
 */
public interface ProblemType {

    /** Stable name in kebab case, unique over the suite, for example {@code stale-version}. */
    String slug();

    /** HTTP status, 400 to 599. */
    int status();

    /** One short English sentence that does not change from case to case. */
    String title();

    /** The {@code type} member of the answer: relative, so that it is the same on every host. */
    default URI uri() {
        return URI.create("/problems/" + slug());
    }
}
