package org.capacitycommons.catalog.merging;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/** Where models went that were merged into others. */
@Singleton
class MovedModels {
    private final Database database;

    MovedModels(Database database) {
        this.database = database;
    }

    /** The id of the model that the old id leads to; empty where nothing was merged under it. */
    Optional<String> from(String id) {
        return database.first(
                "select new_id from model_merge where lower(old_id) = lower(?)", row -> row.text("new_id"), id);
    }

    /** The same for an id on the Hub: the new id there; empty also where the new model is not on the Hub. */
    Optional<String> onTheHubFrom(String id) {
        return database.first("""
                select m.hub_id from model_merge r join model m on m.id = r.new_id
                where (lower(r.hub_id) = lower(?) or lower(r.old_id) = lower(?)) and m.hub_id is not null
                  and lower(m.hub_id) <> lower(?)""", row -> row.text("hub_id"), id, id, id);
    }
}
