package org.capacitycommons.catalog.importing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.model.FactField;

/**
 * Writes what feeds say into the table of facts: only into the lines of that feed, and only what is different. What a
 * record no longer says is marked, not removed.
 */
@Singleton
class FactRows {
    private static final String WRITE = """
            insert into model_fact as f (model_id, field, feed, record, position, value, certainty, source, source_url,
              match, stated, since)
            select model_id, field, ?, record, position, value, certainty, source, source_url, match, stated, ?
            from jsonb_to_recordset(?::jsonb) as i(model_id text, field text, record text, position int, value text,
              certainty text, source text, source_url text, match text, stated text)
            on conflict (model_id, field, feed, record, position) do update set
              value = excluded.value, certainty = excluded.certainty, source = excluded.source,
              source_url = excluded.source_url, match = excluded.match, stated = excluded.stated,
              since = case when f.value = excluded.value and f.vanished_on is null then f.since else excluded.since end,
              read_on = null, vanished_on = null
            where (f.value, f.certainty, f.source, f.source_url, f.match, f.stated, f.vanished_on)
                  is distinct from (excluded.value, excluded.certainty, excluded.source, excluded.source_url,
                                    excluded.match, excluded.stated, null::date)
            returning record""";

    private static final String MARK_UNSAID = """
            update model_fact f set vanished_on = ?, read_on = (select s.read_on from price_source s where s.id = f.feed)
            where f.feed = ? and f.record = any (?) and f.vanished_on is null and not exists (
              select 1 from jsonb_to_recordset(?::jsonb) as i(field text, record text, position int)
              where (i.field, i.record, i.position) = (f.field, f.record, f.position))
            returning record""";

    private static final String MARK_UNSAID_FIELDS = """
            update model_fact f set vanished_on = ?, read_on = (select s.read_on from price_source s where s.id = f.feed)
            from jsonb_to_recordset(?::jsonb) as spoken(record text, field text)
            where f.feed = ? and f.record = spoken.record and f.field = spoken.field and f.vanished_on is null
              and not exists (
                select 1 from jsonb_to_recordset(?::jsonb) as i(field text, record text, position int)
                where (i.field, i.record, i.position) = (f.field, f.record, f.position))
            returning f.record""";

    private final Database database;
    private final ObjectMapper json;

    FactRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keys of the records of which something is different now. */
    Set<String> write(Merge.Reading reading, List<RawModel> batch, Map<String, FeedRecords.Match> matches) {
        ArrayNode rows = json.createArrayNode();
        for (RawModel model : batch) {
            FeedRecords.Match match = matches.get(model.key());
            if (match != null && match.isFound()) {
                add(model, match, rows);
            }
        }
        String facts = rows.toString();
        Set<String> changed = new HashSet<>();
        database.list(WRITE, row -> changed.add(row.text("record")), reading.source(), reading.readOn(), facts);
        // A partial answer may keep quiet about what the source still says.
        List<String> whole = batch.stream()
                .filter(model -> !model.isPartial())
                .map(RawModel::key)
                .toList();
        database.list(
                MARK_UNSAID, row -> changed.add(row.text("record")), reading.readOn(), reading.source(), whole, facts);
        changed.addAll(markUnsaidFields(reading, batch, facts));
        return changed;
    }

    /** Of some fields, a partial answer says all there is. */
    private List<String> markUnsaidFields(Merge.Reading reading, List<RawModel> batch, String facts) {
        ArrayNode spoken = json.createArrayNode();
        for (RawModel model : batch) {
            model.speaksOf()
                    .forEach(field ->
                            spoken.addObject().put("record", model.key()).put("field", field.wire()));
        }
        return spoken.isEmpty()
                ? List.of()
                : database.list(
                        MARK_UNSAID_FIELDS,
                        row -> row.text("record"),
                        reading.readOn(),
                        spoken.toString(),
                        reading.source(),
                        facts);
    }

    private static void add(RawModel model, FeedRecords.Match match, ArrayNode rows) {
        Map<FactField, Integer> counted = new EnumMap<>(FactField.class);
        for (RawModel.Fact fact : model.facts()) {
            int position = counted.merge(fact.field(), 1, Integer::sum) - 1;
            ObjectNode row = rows.addObject();
            row.put("model_id", match.modelId());
            row.put("match", match.grade());
            row.put("record", model.key());
            row.put("position", position);
            row.put("field", fact.field().wire());
            row.put("value", fact.value());
            row.put("stated", fact.stated());
            row.put("certainty", fact.certainty().name());
            row.put("source", fact.source());
            row.put("source_url", fact.sourceUrl());
        }
    }

    /** Drops what the records said of models that they do not belong to any more; by these models, the fields. */
    Map<String, Set<String>> dropMoved(String source, List<RawModel> batch, Map<String, FeedRecords.Match> matches) {
        ArrayNode rows = json.createArrayNode();
        for (RawModel model : batch) {
            FeedRecords.Match match = matches.get(model.key());
            rows.addObject().put("key", model.key()).put("model_id", match == null ? null : match.modelId());
        }
        Map<String, Set<String>> dropped = new HashMap<>();
        database.list(
                """
                delete from model_fact f
                using jsonb_to_recordset(?::jsonb) as i(key text, model_id text)
                where f.feed = ? and f.record = i.key and f.model_id is distinct from i.model_id
                returning f.model_id, f.field""",
                row -> dropped.computeIfAbsent(row.text("model_id"), _ -> new HashSet<>())
                        .add(row.text("field")),
                rows.toString(),
                source);
        return dropped;
    }

    void markVanished(Merge.Reading reading, List<String> records) {
        database.write("""
                update model_fact f set vanished_on = ?,
                  read_on = (select s.read_on from price_source s where s.id = f.feed)
                where f.feed = ? and f.record = any (?) and f.vanished_on is null""", reading.readOn(), reading.source(), records);
    }
}
