package org.capacitycommons.portal.deployment;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.page.ListAddress;

/** Which deployments a visitor wants to see. It is the address of the page. */
record DeploymentFilter(
        @Nullable String q,
        @Nullable String nation,
        @Nullable String sector,
        @Nullable String stage,
        @Nullable String origin,
        @Nullable String model,
        @Nullable String cursor) {
    static final List<String> NAMES = List.of("q", "sector", "nation", "stage", "origin", "model");
    static final List<String> STAGES = List.of("PILOT", "OPERATIONAL", "SUSPENDED", "CLOSED");
    static final List<String> ORIGINS = List.of("REGISTERED", "REPORTED", "IATI");

    static DeploymentFilter of(MultivaluedMap<String, String> query) {
        return new DeploymentFilter(
                value(query, "q"),
                value(query, "nation"),
                value(query, "sector"),
                value(query, "stage"),
                value(query, "origin"),
                value(query, "model"),
                value(query, "cursor"));
    }

    @Nullable
    String get(String name) {
        return switch (name) {
            case "q" -> q;
            case "nation" -> nation;
            case "sector" -> sector;
            case "stage" -> stage;
            case "model" -> model;
            default -> origin;
        };
    }

    boolean filtered() {
        return NAMES.stream().anyMatch(name -> get(name) != null);
    }

    /** The address without one of the filters; with all of them when there is none by that name. */
    ListAddress without(String left) {
        ListAddress address = ListAddress.of("/deployments");
        for (String name : NAMES) {
            address = name.equals(left) ? address : address.with(name, get(name));
        }
        return address;
    }

    private static @Nullable String value(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null || value.isBlank() || value.length() > 300 ? null : value.strip();
    }
}
