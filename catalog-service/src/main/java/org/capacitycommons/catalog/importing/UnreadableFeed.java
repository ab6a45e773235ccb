package org.capacitycommons.catalog.importing;

import java.io.IOException;

/** The feed is broken as a whole. The message says where and why, in words for the person who sent it. */
public final class UnreadableFeed extends IOException {

    public UnreadableFeed(String message) {
        super(message);
    }

    public UnreadableFeed(String message, Throwable cause) {
        super(message, cause);
    }
}
