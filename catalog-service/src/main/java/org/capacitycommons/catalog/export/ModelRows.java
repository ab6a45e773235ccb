package org.capacitycommons.catalog.export;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;

/** Reads models with all that their file holds, a few hundred at a time. */
@Singleton
class ModelRows {
    static final List<String> COLUMNS = List.of(
            "id",
            "hubId",
            "name",
            "developerId",
            "developerName",
            "developerNations",
            "developerKind",
            "developerSource",
            "parametersTotal",
            "parametersActive",
            "contextTokens",
            "modalities",
            "tasks",
            "languages",
            "languagesClaimed",
            "sectors",
            "warningKey",
            "released",
            "licenceId",
            "licenceStatus",
            "licenceCandidates",
            "licenceNote",
            "openness",
            "gated",
            "aliases",
            "facts");

    /** The order of ids is that of their bytes, so that every database of the suite writes the same file. */
    private static final String SELECT = """
            select m.*, d.name as developer_name, d.nations as developer_nations,
                   d.kind as developer_kind, d.source as developer_source,
                   coalesce(a.aliases, '{}') as aliases, coalesce(f.facts, '[]')::text as facts
            from model m
            join developer d on d.id = m.developer_id
            left join lateral (
              select array_agg(normal order by normal collate "C") as aliases
              from model_alias where model_id = m.id) a on true
            left join lateral (
              select json_agg(json_build_object(
                       'field', field, 'value', value, 'certainty', certainty, 'source', source,
                       'sourceUrl', source_url, 'readOn', read_on) order by field collate "C", position) as facts
              from model_fact where model_id = m.id and feed = 'curated') f on true
            """;

    private final Database database;
    private final ObjectMapper json;

    ModelRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<ExportedRow> after(String id, int atMost) {
        return database.list(
                SELECT + "where m.id collate \"C\" > ? order by m.id collate \"C\" limit ?", this::row, id, atMost);
    }

    List<ExportedRow> withIds(Collection<String> ids) {
        return database.list(SELECT + "where m.id = any (?)", this::row, ids);
    }

    private ExportedRow row(Row row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", row.text("id"));
        values.put("hubId", row.textOrNull("hub_id"));
        values.put("name", row.text("name"));
        values.put("developerId", row.text("developer_id"));
        values.put("developerName", row.text("developer_name"));
        values.put("developerNations", row.texts("developer_nations"));
        values.put("developerKind", row.text("developer_kind"));
        values.put("developerSource", row.text("developer_source"));
        values.put("parametersTotal", row.numberOrNull("parameters_total"));
        values.put("parametersActive", row.numberOrNull("parameters_active"));
        values.put("contextTokens", row.integerOrNull("context_tokens"));
        values.put("modalities", row.texts("modalities"));
        values.put("tasks", row.texts("tasks"));
        values.put("languages", row.texts("languages"));
        values.put("languagesClaimed", row.integerOrNull("languages_claimed"));
        values.put("sectors", row.texts("sectors"));
        values.put("warningKey", row.textOrNull("sector_warning_key"));
        values.put("released", row.textOrNull("released"));
        values.put("licenceId", row.textOrNull("licence_id"));
        values.put("licenceStatus", row.text("licence_status"));
        values.put("licenceCandidates", row.texts("licence_candidates"));
        values.put("licenceNote", row.textOrNull("licence_note"));
        values.put("openness", row.text("openness"));
        values.put("gated", row.text("gated"));
        values.put("aliases", row.texts("aliases"));
        values.put("facts", tree(row.text("facts")));
        return new ExportedRow(List.of(row.text("id")), values);
    }

    private Object tree(String stored) throws SQLException {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new SQLException("PostgreSQL wrote JSON that is not readable", e);
        }
    }
}
