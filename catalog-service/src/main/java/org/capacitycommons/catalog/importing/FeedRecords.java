package org.capacitycommons.catalog.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;

/**
 * Which record of which feed belongs to which model. A record that states an id on the Hub belongs to that model or to
 * none; one that states none may be found by name, and is then marked as a weak match.
 */
@Singleton
class FeedRecords {
    private static final String MATCH = """
            select i.key, coalesce(exact.model_id, weak.model_id) as model_id,
                   case when exact.model_id is not null then 'EXACT'
                        when weak.model_id is not null then 'WEAK' else 'UNMATCHED' end as match
            from jsonb_to_recordset(?::jsonb) as i(key text, hub text, normal text)
            left join hub_name exact on exact.hub = i.hub
            left join lateral (
              select min(a.model_id) as model_id from model_alias a
              where i.hub is null and a.normal = i.normal having count(*) = 1) weak on true""";

    private static final String WRITE = """
            insert into feed_record as r (source, key, name, hub_id, model_id, match, since)
            select ?, key, name, hub_id, model_id, match, ?
            from jsonb_to_recordset(?::jsonb)
              as i(key text, name text, hub_id text, model_id text, match text)
            on conflict (source, key) do update set name = excluded.name, hub_id = excluded.hub_id,
              model_id = excluded.model_id, match = excluded.match, vanished_on = null
            where (r.name, r.hub_id, r.model_id, r.match, r.vanished_on)
                  is distinct from (excluded.name, excluded.hub_id, excluded.model_id, excluded.match, null::date)
            returning r.key, (xmax = 0) as is_new""";

    private final Database database;
    private final ObjectMapper json;

    FeedRecords(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Where a record belongs; the model is null when it belongs nowhere yet. */
    record Match(@Nullable String modelId, String grade) {
        boolean isFound() {
            return modelId != null;
        }
    }

    /** Keys of records that were not there before, and of those whose own line is different now. */
    record Written(Set<String> added, Set<String> changed) {}

    Map<String, Match> match(List<RawModel> batch) {
        ArrayNode rows = json.createArrayNode();
        for (RawModel model : batch) {
            String hubId = model.hubId();
            rows.addObject()
                    .put("key", model.key())
                    .put("hub", hubId == null ? null : hubId.toLowerCase(Locale.ROOT))
                    .put("normal", ModelNames.normal(model.name()));
        }
        Map<String, Match> matches = new HashMap<>();
        database.list(
                MATCH,
                row -> matches.put(row.text("key"), new Match(row.textOrNull("model_id"), row.text("match"))),
                rows.toString());
        return matches;
    }

    Written write(Merge.Reading reading, List<RawModel> batch, Map<String, Match> matches) {
        ArrayNode rows = json.createArrayNode();
        for (RawModel model : batch) {
            Match match = matches.getOrDefault(model.key(), new Match(null, "UNMATCHED"));
            rows.addObject()
                    .put("key", model.key())
                    .put("name", model.name())
                    .put("hub_id", model.hubId())
                    .put("model_id", match.modelId())
                    .put("match", match.grade());
        }
        Set<String> added = new HashSet<>();
        Set<String> changed = new HashSet<>();
        database.list(
                WRITE,
                row -> (row.flag("is_new") ? added : changed).add(row.text("key")),
                reading.source(),
                reading.readOn(),
                rows.toString());
        return new Written(added, changed);
    }

    /** Which records of partial answers were read on a later day, and on which. */
    Map<String, LocalDate> readAfter(Merge.Reading reading, List<RawModel> batch) {
        List<String> partial = partial(batch);
        Map<String, LocalDate> newer = new HashMap<>();
        if (!partial.isEmpty()) {
            database.list(
                    "select key, read_on from feed_record where source = ? and key = any (?) and read_on > ?",
                    row -> newer.put(row.text("key"), row.date("read_on")),
                    reading.source(),
                    partial,
                    reading.readOn());
        }
        return newer;
    }

    /** Notes the day of partial answers; that of whole lists stands once, beside the source. */
    void noteRead(Merge.Reading reading, List<RawModel> batch) {
        List<String> partial = partial(batch);
        if (!partial.isEmpty()) {
            database.write("""
                    update feed_record set read_on = ?
                    where source = ? and key = any (?) and read_on is distinct from ?""", reading.readOn(), reading.source(), partial, reading.readOn());
        }
    }

    private static List<String> partial(List<RawModel> batch) {
        return batch.stream().filter(RawModel::isPartial).map(RawModel::key).toList();
    }

    long present(String source) {
        return database.number(
                "select count(*) as number from feed_record where source = ? and vanished_on is null", source);
    }

    /** Those that belong to no model yet, by source and key. */
    Listing<UnmatchedRecord> unmatched(@Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        List<UnmatchedRecord> found = database.list(
                """
                select source, key, name, hub_id, since, vanished_on from feed_record
                where model_id is null and (source, key) > (?, ?) order by source, key limit ?""",
                row -> new UnmatchedRecord(
                        row.text("source"),
                        row.text("key"),
                        row.text("name"),
                        row.textOrNull("hub_id"),
                        row.date("since"),
                        row.dateOrNull("vanished_on")),
                after.get(0),
                after.get(1),
                limit + 1);
        boolean more = found.size() > limit;
        List<UnmatchedRecord> page = more ? found.subList(0, limit) : found;
        return new Listing<>(
                page,
                database.number("select count(*) as number from feed_record where model_id is null"),
                more ? Cursor.encode(page.getLast().source(), page.getLast().key()) : null);
    }

    /** Marks some records that were not met in the run; their models. */
    List<Gone> markVanished(Merge.Reading reading, int atMost) {
        return database.list(
                """
                with gone as (
                  select key from feed_record r
                  where source = ? and vanished_on is null
                    and not exists (select 1 from import_seen s where s.run_id = ? and s.key = r.key)
                  limit ?)
                update feed_record r set vanished_on = ? from gone where r.source = ? and r.key = gone.key
                returning r.key, r.model_id""",
                row -> new Gone(row.text("key"), row.textOrNull("model_id")),
                reading.source(),
                reading.runId(),
                atMost,
                reading.readOn(),
                reading.source());
    }

    /** A record that its source no longer holds. */
    record Gone(String key, @Nullable String modelId) {}
}
