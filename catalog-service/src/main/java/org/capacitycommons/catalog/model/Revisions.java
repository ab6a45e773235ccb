package org.capacitycommons.catalog.model;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;

/** The recorded states of weights. */
@Singleton
class Revisions {
    private static final TypeReference<SortedMap<String, Long>> ELEMENTS = new TypeReference<>() {};

    private static final String SELECT = """
            select id, upstream_commit, recorded_on, released, repository, weights_bytes, quantisation, elements,
                   source, note
            from revision
            where model_id = ?\s""";

    private final Database database;
    private final ObjectMapper json;

    Revisions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Newest first. */
    List<RevisionView> of(String modelId) {
        Map<String, List<RevisionView.File>> files = files("", modelId);
        return database.list(
                SELECT + "order by released desc nulls last, recorded_on desc, id desc",
                row -> view(row, files),
                modelId);
    }

    Optional<RevisionView> of(String modelId, String revisionId) {
        Map<String, List<RevisionView.File>> files = files("and revision_id = ?", modelId, revisionId);
        return database.first(SELECT + "and id = ?", row -> view(row, files), modelId, revisionId);
    }

    private RevisionView view(Row row, Map<String, List<RevisionView.File>> files) throws SQLException {
        return new RevisionView(
                row.text("id"),
                row.textOrNull("upstream_commit"),
                row.date("recorded_on"),
                row.textOrNull("released"),
                row.textOrNull("repository"),
                row.numberOrNull("weights_bytes"),
                row.textOrNull("quantisation"),
                elements(row.textOrNull("elements")),
                files.getOrDefault(row.text("id"), List.of()),
                row.text("source"),
                row.textOrNull("note"));
    }

    private Map<String, Long> elements(@Nullable String stored) throws SQLException {
        try {
            return stored == null ? Map.of() : json.readValue(stored, ELEMENTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("Elements of a revision are stored in a form that is not readable", e);
        }
    }

    private Map<String, List<RevisionView.File>> files(String condition, Object... parameters) {
        record Placed(String revision, RevisionView.File file) {}
        return database
                .list(
                        """
                        select revision_id, path, size_bytes, sha256, quantisation from revision_file
                        where model_id = ? %s order by path""".formatted(condition),
                        row -> new Placed(
                                row.text("revision_id"),
                                new RevisionView.File(
                                        row.text("path"),
                                        row.numberOrNull("size_bytes"),
                                        row.textOrNull("sha256"),
                                        row.textOrNull("quantisation"))),
                        parameters)
                .stream()
                .collect(
                        Collectors.groupingBy(Placed::revision, Collectors.mapping(Placed::file, Collectors.toList())));
    }
}
