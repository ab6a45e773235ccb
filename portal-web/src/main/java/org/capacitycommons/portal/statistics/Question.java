package org.capacitycommons.portal.statistics;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;

/** Which deployments a visitor wants summed up. It is the address of the page. */
record Question(
        @Nullable String nation,
        @Nullable String sector,
        @Nullable String year,
        @Nullable String stage) {
    static final List<String> NAMES = List.of("nation", "sector", "year", "stage");

    static Question of(MultivaluedMap<String, String> query) {
        return new Question(
                value(query, "nation"), value(query, "sector"), value(query, "year"), value(query, "stage"));
    }

    @Nullable
    String get(String name) {
        return switch (name) {
            case "nation" -> nation;
            case "sector" -> sector;
            case "year" -> year;
            default -> stage;
        };
    }

    /** The same question to the list of deployments, as far as that can be asked. */
    ListAddress list() {
        return ListAddress.of("/deployments")
                .with("nation", nation)
                .with("sector", sector)
                .with("stage", "UNKNOWN".equals(stage) ? null : stage);
    }

    private static @Nullable String value(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
