package org.capacitycommons.catalog.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/** Which records were met in a run: for telling what stands twice and what has vanished. */
@Singleton
class Met {
    private final Database database;

    Met(Database database) {
        this.database = database;
    }

    /** A record that stands twice in a feed is taken once; the other one is told about. */
    <R extends FeedRecord> List<R> firstOnly(long runId, List<R> batch, Consumer<Rejection> repeated) {
        Set<String> keys = HashSet.newHashSet(batch.size());
        List<R> first = new ArrayList<>(batch.size());
        for (R record : batch) {
            if (keys.add(record.key())) {
                first.add(record);
            } else {
                repeated.accept(twice(record));
            }
        }
        Set<String> earlier = new HashSet<>(metBefore(runId, keys));
        if (!earlier.isEmpty()) {
            first.stream()
                    .filter(record -> earlier.contains(record.key()))
                    .forEach(record -> repeated.accept(twice(record)));
            first.removeIf(record -> earlier.contains(record.key()));
        }
        return first;
    }

    private List<String> metBefore(long runId, Set<String> keys) {
        return database.list("""
                with asked as materialized (select unnest(?::text[]) as key
                ), fresh as (
                  insert into import_seen (run_id, key) select ?, key from asked on conflict do nothing returning key)
                select key from asked except select key from fresh""", row -> row.text("key"), keys, runId);
    }

    private static Rejection twice(FeedRecord record) {
        return new Rejection(record.place(), "stands twice in the file");
    }

    long count(long runId) {
        return database.number("select count(*) as number from import_seen where run_id = ?", runId);
    }
}
