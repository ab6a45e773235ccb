package org.capacitycommons.portal.review;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;

/** What the queue is narrowed by. It is the address of the page; what it does not know, it leaves out. */
record QueueFilter(
        @Nullable String sector,
        @Nullable String nation,
        @Nullable String risk,
        @Nullable String assignee,
        @Nullable Integer minAgeDays,
        String sort,
        @Nullable String cursor) {
    static final List<String> RISKS = List.of("HIGH", "LOW", "NOT_KNOWN");
    static final List<String> ASSIGNEES = List.of("me", "none");
    static final List<String> AGES = List.of("7", "14", "28");

    static final List<String> SORTS = List.of("age", "risk", "sector", "assignee");

    static final QueueFilter NONE = new QueueFilter(null, null, null, null, null, "age", null);

    static QueueFilter of(MultivaluedMap<String, String> query) {
        String age = among(query.getFirst("minAgeDays"), AGES);
        String sort = among(query.getFirst("sort"), SORTS);
        return new QueueFilter(
                value(query.getFirst("sector")),
                value(query.getFirst("nation")),
                among(query.getFirst("risk"), RISKS),
                among(query.getFirst("assignee"), ASSIGNEES),
                age == null ? null : Integer.valueOf(age),
                sort == null ? NONE.sort() : sort,
                value(query.getFirst("cursor")));
    }

    String get(String name) {
        Object value = switch (name) {
            case "sector" -> sector;
            case "nation" -> nation;
            case "risk" -> risk;
            case "assignee" -> assignee;
            case "sort" -> sort;
            default -> minAgeDays;
        };
        return value == null ? "" : value.toString();
    }

    boolean filtered() {
        return !equals(new QueueFilter(null, null, null, null, null, NONE.sort(), cursor));
    }

    /** Where the list goes on, or null on its last part. */
    @Nullable
    String next(@Nullable String after) {
        ListAddress address = ListAddress.of("/reviews");
        for (String name : List.of("sector", "nation", "risk", "assignee", "minAgeDays", "sort")) {
            address = address.with(name, get(name));
        }
        return address.next(after);
    }

    private static @Nullable String among(@Nullable String value, List<String> known) {
        return value != null && known.contains(value) ? value : null;
    }

    private static @Nullable String value(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > 300 ? null : value.strip();
    }
}
