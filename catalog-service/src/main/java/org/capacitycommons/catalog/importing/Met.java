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
        Set<String> fresh = new HashSet<>(database.list(
                """
                insert into import_seen (run_id, key)
                select ?, unnest(?::text[]) on conflict do nothing returning key""",
                row -> row.text("key"),
                runId,
                batch.stream().map(FeedRecord::key).toList()));
        List<R> first = new ArrayList<>(batch.size());
        for (R record : batch) {
            if (fresh.remove(record.key())) {
                first.add(record);
            } else {
                repeated.accept(new Rejection(record.place(), "stands twice in the file"));
            }
        }
        return first;
    }

    long count(long runId) {
        return database.number("select count(*) as number from import_seen where run_id = ?", runId);
    }
}
