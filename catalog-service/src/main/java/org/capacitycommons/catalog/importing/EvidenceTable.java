package org.capacitycommons.catalog.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.capacitycommons.catalog.database.Database;

/**
 * One of the tables whose lines are parts of feed records: written only where different, marked when no longer said.
 * Which table and which columns is a matter of code, never of what a feed holds.
 */
final class EvidenceTable {
    private final Database database;
    private final String table;
    private final String write;

    /** Columns with their types, in the order of the table. */
    EvidenceTable(Database database, String table, Map<String, String> columns) {
        this.database = database;
        this.table = table;
        String names = String.join(", ", columns.keySet());
        String typed = columns.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
        this.write = """
                insert into %1$s as t (source, record, key, model_id, match, since, %2$s)
                select ?, record, key, model_id, match, ?, %2$s
                from jsonb_to_recordset(?::jsonb) as i(record text, key text, model_id text, match text, %3$s)
                on conflict (source, record, key) do update set model_id = excluded.model_id,
                  match = excluded.match, vanished_on = null,
                  since = case when (%4$s) is distinct from (%5$s) then excluded.since else t.since end, %6$s
                where (t.model_id, t.match, t.vanished_on, %4$s)
                      is distinct from (excluded.model_id, excluded.match, null::date, %5$s)
                returning record""".formatted(
                        table,
                        names,
                        typed,
                        each(columns, "t.%s"),
                        each(columns, "excluded.%s"),
                        each(columns, "%1$s = excluded.%1$s"));
    }

    private static String each(Map<String, String> columns, String form) {
        return columns.keySet().stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    /**
     * Keys of the records of which something is different now.
     *
     * @param rows each with record, key, model_id, match and the columns
     * @param whole records that say all they have to say
     */
    Set<String> write(Merge.Reading reading, ArrayNode rows, List<String> whole) {
        Set<String> changed = new HashSet<>();
        String said = rows.toString();
        if (!rows.isEmpty()) {
            database.list(write, row -> changed.add(row.text("record")), reading.source(), reading.readOn(), said);
        }
        database.list(
                """
                update %s t set vanished_on = ?
                where t.source = ? and t.record = any (?) and t.vanished_on is null and not exists (
                  select 1 from jsonb_to_recordset(?::jsonb) as i(record text, key text)
                  where (i.record, i.key) = (t.record, t.key))
                returning record""".formatted(table),
                row -> changed.add(row.text("record")),
                reading.readOn(),
                reading.source(),
                whole,
                said);
        return changed;
    }

    void markVanished(Merge.Reading reading, List<String> records) {
        database.write(
                "update %s set vanished_on = ? where source = ? and record = any (?) and vanished_on is null"
                        .formatted(table),
                reading.readOn(),
                reading.source(),
                records);
    }

    /** Records that belong to no model say nothing of any. */
    void dropMoved(String source, List<String> records) {
        database.write("delete from %s where source = ? and record = any (?)".formatted(table), source, records);
    }
}
