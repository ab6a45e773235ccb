package org.capacitycommons.catalog.export;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;
import org.capacitycommons.catalog.database.SqlConditions;
import org.capacitycommons.catalog.model.OfferSummary;

/** Reads offers of models, also those that vanished, a few hundred at a time. */
@Singleton
class OfferRows {
    static final List<String> COLUMNS = List.of(
            "provider",
            "offer",
            "source",
            "providerName",
            "model",
            "match",
            "name",
            "kind",
            "input",
            "output",
            "cacheRead",
            "cacheWrite",
            "reasoning",
            "inputAudio",
            "outputAudio",
            "currency",
            "per",
            "tiers",
            "rates",
            "mode",
            "contextTokens",
            "outputTokens",
            "openWeights",
            "status",
            "released",
            "endsOn",
            "since",
            "readOn",
            "vanishedOn");

    private static final String SELECT = """
            select o.*, p.name as provider_name from listed_offer o
            join provider p on p.id = o.provider_id
            where o.model_id is not null
              and (o.provider_id collate "C", o.offer_id collate "C", o.source collate "C") > (?, ?, ?)
            """;
    private static final String ORDER =
            " order by o.provider_id collate \"C\", o.offer_id collate \"C\", o.source collate \"C\" limit ?";

    private final Database database;
    private final ObjectMapper json;

    OfferRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<ExportedRow> after(OfferFilter filter, List<String> place, int atMost) {
        SqlConditions conditions = new SqlConditions();
        filter.addTo(conditions);
        String filtered = conditions.isEmpty() ? "" : "and " + conditions.sql();
        return database.list(
                SELECT + filtered + ORDER, this::row, conditions.parametersBetween(place, List.of(atMost)));
    }

    private ExportedRow row(Row row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("provider", row.text("provider_id"));
        values.put("offer", row.text("offer_id"));
        values.put("source", row.text("source"));
        values.put("providerName", row.text("provider_name"));
        values.put("model", row.text("model_id"));
        values.put("match", row.text("match"));
        values.put("name", row.text("name"));
        values.put("kind", row.text("kind"));
        values.put("input", row.exactOrNull("input"));
        values.put("output", row.exactOrNull("output"));
        values.put("cacheRead", row.exactOrNull("cache_read"));
        values.put("cacheWrite", row.exactOrNull("cache_write"));
        values.put("reasoning", row.exactOrNull("reasoning"));
        values.put("inputAudio", row.exactOrNull("input_audio"));
        values.put("outputAudio", row.exactOrNull("output_audio"));
        values.put("currency", OfferSummary.CURRENCY);
        values.put("per", OfferSummary.PER);
        values.put("tiers", tree(row.text("tiers")));
        values.put("rates", tree(row.text("rates")));
        values.put("mode", row.textOrNull("mode"));
        values.put("contextTokens", row.numberOrNull("context_tokens"));
        values.put("outputTokens", row.numberOrNull("output_tokens"));
        values.put("openWeights", row.flagOrNull("open_weights"));
        values.put("status", row.textOrNull("status"));
        values.put("released", row.textOrNull("released"));
        values.put("endsOn", row.textOrNull("ends_on"));
        values.put("since", row.date("since"));
        values.put("readOn", row.dateOrNull("last_read_on"));
        values.put("vanishedOn", row.dateOrNull("vanished_on"));
        return new ExportedRow(List.of(row.text("provider_id"), row.text("offer_id"), row.text("source")), values);
    }

    private Object tree(String stored) throws SQLException {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new SQLException("Prices are stored in a form that is not readable", e);
        }
    }
}
