package org.capacitycommons.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The address of a list with its filters, to lead to the next page of it. */
public record ListAddress(String path) {

    public static ListAddress of(String path) {
        return new ListAddress(path);
    }

    /** The same with one more filter; an empty one is left out. */
    public ListAddress with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        String separator = path.contains("?") ? "&" : "?";
        return new ListAddress(path + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The address of the next page, or null on the last one. */
    public @Nullable String next(@Nullable String cursor) {
        return cursor == null ? null : with("cursor", cursor).path();
    }
}
