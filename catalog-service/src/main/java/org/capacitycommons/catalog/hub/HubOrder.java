package org.capacitycommons.catalog.hub;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.SqlConditions;

/**
 * The orders of the Hub, each from high to low, with the id where two are equal. Figures that the catalogue does not
 * have make all models equal, so those orders go by id alone.
 */
enum HubOrder {
    BY_ID("m.hub_id collate \"C\"", "text"),
    BY_ID_DOWN("m.hub_id collate \"C\"", "text"),
    BY_RELEASE("coalesce(m.released, '') collate \"C\"", "text"),
    BY_CHANGE("m.updated_at", "timestamptz"),
    BY_SIZE("coalesce(m.parameters_total, 0)", "bigint");

    private static final String ID = "m.hub_id collate \"C\"";

    private final String key;
    private final String type;

    HubOrder(String key, String type) {
        this.key = key;
        this.type = type;
    }

    static HubOrder of(@Nullable String sort) {
        return switch (sort) {
            case null -> BY_ID;
            case "", "downloads", "likes", "likes30d", "trendingScore", "mainSize" -> BY_ID;
            case "id" -> BY_ID_DOWN;
            case "createdAt" -> BY_RELEASE;
            case "lastModified" -> BY_CHANGE;
            case "num_parameters" -> BY_SIZE;
            default ->
                throw HubRefusal.badRequest("`sort` must be one of createdAt, downloads, id, lastModified, likes, "
                        + "likes30d, mainSize, num_parameters, trendingScore");
        };
    }

    /** The value by which a row stands where it does, as text. */
    String keyColumn() {
        return "(" + key + ")::text as sort_key";
    }

    String orderBy() {
        return switch (this) {
            case BY_ID -> ID;
            case BY_ID_DOWN -> ID + " desc";
            case BY_RELEASE, BY_CHANGE, BY_SIZE -> key + " desc, " + ID;
        };
    }

    /** What comes after the last row of a page. */
    SqlConditions after(String sortKey, String id) {
        SqlConditions after = new SqlConditions();
        return switch (this) {
            case BY_ID -> after.and(ID + " > ?", id);
            case BY_ID_DOWN -> after.and(ID + " < ?", id);
            case BY_RELEASE, BY_CHANGE, BY_SIZE -> {
                String place = "?::text::" + type;
                // The first condition lets the index find the place; the second one is exact.
                yield after.and(key + " <= " + place, sortKey)
                        .and("(%s < %s or %s > ?)".formatted(key, place, ID), sortKey, id);
            }
        };
    }
}
