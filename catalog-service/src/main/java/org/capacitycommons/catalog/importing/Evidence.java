package org.capacitycommons.catalog.importing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the parts of feed records that are more than single values: scores, components, energy. */
@Singleton
class Evidence {
    private static final String TEXT = "text";

    private final ObjectMapper json;
    private final EvidenceTable scores;
    private final EvidenceTable components;
    private final EvidenceTable energy;

    Evidence(Database database, ObjectMapper json) {
        this.json = json;
        this.scores = new EvidenceTable(
                database,
                "evaluation",
                columns(
                        "benchmark",
                        TEXT,
                        "language",
                        TEXT,
                        "metric",
                        TEXT,
                        "score",
                        TEXT,
                        "value",
                        "numeric",
                        "variant",
                        TEXT,
                        "evaluated_by",
                        TEXT,
                        "evaluated_on",
                        TEXT,
                        "source_url",
                        TEXT));
        this.components = new EvidenceTable(
                database,
                "openness_component",
                columns("stated_licence", TEXT, "licence_id", TEXT, "licence_url", TEXT));
        this.energy = new EvidenceTable(
                database,
                "energy_evidence",
                columns(
                        "task",
                        TEXT,
                        "watt_hours",
                        "numeric",
                        "per_queries",
                        "int",
                        "hardware",
                        TEXT,
                        "board_date",
                        TEXT,
                        "reasoning",
                        TEXT));
    }

    private static Map<String, String> columns(String... namesAndTypes) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return columns;
    }

    /** Keys of the records of which something is different now. */
    Set<String> write(Merge.Reading reading, List<RawModel> batch, Map<String, FeedRecords.Match> matches) {
        ArrayNode scoreRows = json.createArrayNode();
        ArrayNode componentRows = json.createArrayNode();
        ArrayNode energyRows = json.createArrayNode();
        for (RawModel model : batch) {
            FeedRecords.Match match = matches.get(model.key());
            if (match != null && match.isFound()) {
                Lines lines = new Lines(model.key(), match);
                model.scores().forEach(score -> lines.score(score, scoreRows));
                model.components().forEach(component -> lines.component(component, componentRows));
                model.energy().forEach(measured -> lines.energy(measured, energyRows));
            }
        }
        List<String> whole = batch.stream()
                .filter(model -> !model.isPartial())
                .map(RawModel::key)
                .toList();
        Set<String> changed = new HashSet<>(scores.write(reading, scoreRows, whole));
        changed.addAll(components.write(reading, componentRows, whole));
        changed.addAll(energy.write(reading, energyRows, whole));
        return changed;
    }

    void markVanished(Merge.Reading reading, List<String> records) {
        for (EvidenceTable table : List.of(scores, components, energy)) {
            table.markVanished(reading, records);
        }
    }

    void dropUnmatched(String source, List<String> records) {
        for (EvidenceTable table : List.of(scores, components, energy)) {
            table.dropMoved(source, records);
        }
    }

    /** The lines of one record; two that can't be told apart count once. */
    private static final class Lines {
        private final String record;
        private final FeedRecords.Match match;
        private final Set<String> keys = new HashSet<>();

        Lines(String record, FeedRecords.Match match) {
            this.record = record;
            this.match = match;
        }

        private void score(RawModel.Score score, ArrayNode rows) {
            String key = key(
                    score.benchmark(),
                    score.language(),
                    score.metric(),
                    score.variant(),
                    score.evaluatedBy(),
                    score.evaluatedOn(),
                    score.sourceUrl());
            ObjectNode row = line("score/" + key, key, rows);
            if (row != null) {
                row.put("benchmark", score.benchmark());
                row.put("language", score.language());
                row.put("metric", score.metric());
                row.put("score", score.score());
                row.put("value", score.value());
                row.put("variant", score.variant());
                row.put("evaluated_by", score.evaluatedBy());
                row.put("evaluated_on", score.evaluatedOn());
                row.put("source_url", score.sourceUrl());
            }
        }

        private void component(RawModel.Component component, ArrayNode rows) {
            ObjectNode row = line("component/" + component.name(), component.name(), rows);
            if (row != null) {
                row.put("stated_licence", component.statedLicence());
                row.put("licence_id", component.licenceId());
                row.put("licence_url", component.licenceUrl());
            }
        }

        private void energy(RawModel.Energy measured, ArrayNode rows) {
            String key = key(measured.task(), measured.hardware(), measured.boardDate(), measured.reasoning());
            ObjectNode row = line("energy/" + key, key, rows);
            if (row != null) {
                row.put("task", measured.task());
                row.put("watt_hours", measured.wattHours());
                row.put("per_queries", measured.perQueries());
                row.put("hardware", measured.hardware());
                row.put("board_date", measured.boardDate());
                row.put("reasoning", measured.reasoning());
            }
        }

        private @Nullable ObjectNode line(String unique, String key, ArrayNode rows) {
            return keys.add(unique)
                    ? rows.addObject()
                            .put("record", record)
                            .put("key", key)
                            .put("model_id", match.modelId())
                            .put("match", match.grade())
                    : null;
        }

        /** Short whatever it is made of: it stands in an index. */
        private static String key(@Nullable String... parts) {
            StringBuilder text = new StringBuilder();
            for (String part : parts) {
                text.append(part).append('\u001f');
            }
            return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
        }
    }
}
