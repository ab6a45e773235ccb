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

/** The recorded states of weights. */
@Singleton
class Revisions {
    private static final TypeReference<SortedMap<String, Long>> ELEMENTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Revisions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Newest first. */
    List<RevisionView> of(String modelId) {
        Map<String, List<RevisionView.File>> files = filesOf(modelId);
        return database.list(
                """
                select id, upstream_commit, recorded_on, released, repository, weights_bytes, quantisation, elements,
                       source, note
                from revision
                where model_id = ? order by released desc nulls last, recorded_on desc, id desc""",
                row -> new RevisionView(
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
                        row.textOrNull("note")),
                modelId);
    }

    private Map<String, Long> elements(@Nullable String stored) throws SQLException {
        try {
            return stored == null ? Map.of() : json.readValue(stored, ELEMENTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("Elements of a revision are stored in a form that is not readable", e);
        }
    }

    Optional<RevisionView> of(String modelId, String revisionId) {
        return of(modelId).stream()
                .filter(revision -> revision.id().equals(revisionId))
                .findFirst();
    }

    private Map<String, List<RevisionView.File>> filesOf(String modelId) {
        record Placed(String revision, RevisionView.File file) {}
        return database
                .list(
                        """
                        select revision_id, path, size_bytes, sha256, quantisation from revision_file
                        where model_id = ? order by path""",
                        row -> new Placed(
                                row.text("revision_id"),
                                new RevisionView.File(
                                        row.text("path"),
                                        row.numberOrNull("size_bytes"),
                                        row.textOrNull("sha256"),
                                        row.textOrNull("quantisation"))),
                        modelId)
                .stream()
                .collect(
                        Collectors.groupingBy(Placed::revision, Collectors.mapping(Placed::file, Collectors.toList())));
    }
}
