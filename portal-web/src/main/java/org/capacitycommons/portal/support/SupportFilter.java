package org.capacitycommons.portal.support;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;

/** Which offers or needs a visitor wants to see. It is the address of the page. */
record SupportFilter(
        @Nullable String kind,
        @Nullable String nation,
        @Nullable String sector,
        @Nullable String language,
        @Nullable String cursor) {
    /** What can be offered and lacked. */
    static final List<String> KINDS = List.of("MODEL_SUPPORT", "COMPUTE", "TRAINING", "DATA", "FUNDING");

    static SupportFilter of(MultivaluedMap<String, String> query) {
        String kind = query.getFirst("kind");
        return new SupportFilter(
                kind != null && KINDS.contains(kind) ? kind : null,
                value(query, "nation"),
                value(query, "sector"),
                value(query, "language"),
                value(query, "cursor"));
    }

    String get(String name) {
        String value = switch (name) {
            case "kind" -> kind;
            case "nation" -> nation;
            case "sector" -> sector;
            default -> language;
        };
        return value == null ? "" : value;
    }

    boolean filtered() {
        return kind != null || nation != null || sector != null || language != null;
    }

    /** Where the list goes on, or null on its last part. */
    @Nullable
    String next(String path, @Nullable String after) {
        return ListAddress.of(path)
                .with("kind", kind)
                .with("nation", nation)
                .with("sector", sector)
                .with("language", language)
                .next(after);
    }

    private static @Nullable String value(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null || value.isBlank() || value.length() > 300 ? null : value.strip();
    }
}
