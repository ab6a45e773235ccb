package org.capacitycommons.partner.iati;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a sector of ours is called elsewhere. */
final class Purpose {
    private Purpose() {}

    static String nameOr(@Nullable String name, String code) {
        return name == null ? code : name;
    }

    /**
     * The purpose codes of a record; where it has none, the one that says of its sector as a whole what is meant. The
     * lists of two sectors begin with policy work, which is not what a deployment does.
     */
    static List<String> codes(List<String> own, String sector, @Nullable String ofSector) {
        if (!own.isEmpty()) {
            return own;
        }
        return switch (sector) {
            case "AGRICULTURE" -> List.of("31120");
            case "HEALTH" -> List.of("12220");
            default -> List.of(ofSector == null || ofSector.isEmpty() ? "43010" : first(ofSector));
        };
    }

    static @Nullable String goal(@Nullable String goals) {
        return goals == null || goals.isEmpty() ? null : first(goals);
    }

    private static String first(String list) {
        return list.split(";", -1)[0];
    }
}
