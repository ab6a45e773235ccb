package org.capacitycommons.catalog.caching;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Compares entity tags (RFC 9110, 8.8.3 and 13.1.2). */
final class EntityTags {
    private static final String WEAK = "W/";

    private EntityTags() {}

    /** Whether {@code If-None-Match} names the tag. Weak and strong are not told apart: nothing is cut in ranges. */
    static boolean anyIs(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(named -> opaque(named).equals(opaque(tag)));
    }

    /**
     * The tag of a body. A record keeps its version in front, because {@code If-Match} is judged by it, and gets the
     * rest because its prices move without a new version.
     */
    static String of(@Nullable String ofRecord, String digest) {
        return ofRecord == null
                ? WEAK + "\"" + digest + "\""
                : ofRecord.substring(0, ofRecord.length() - 1) + "-" + digest + "\"";
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
