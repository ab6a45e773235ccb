package org.capacitycommons.http;

import org.jspecify.annotations.Nullable;

/** What a write answered the first time. */
record RecordedAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {}
