package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.database.Database;

/** The recorded states of weights. */
@Singleton
class Revisions {
    private final Database database;

    Revisions(Database database) {
        this.database = database;
    }

    /** Newest first. */
    List<RevisionView> of(String modelId) {
        Map<String, List<RevisionView.File>> files = filesOf(modelId);
        return database.list(
                """
                select id, upstream_commit, recorded_on, released, source, note from revision
                where model_id = ? order by released desc nulls last, recorded_on desc, id desc""",
                row -> new RevisionView(
                        row.text("id"),
                        row.textOrNull("upstream_commit"),
                        row.date("recorded_on"),
                        row.textOrNull("released"),
                        files.getOrDefault(row.text("id"), List.of()),
                        row.text("source"),
                        row.textOrNull("note")),
                modelId);
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
                        select revision_id, path, size_bytes, sha256 from revision_file
                        where model_id = ? order by path""",
                        row -> new Placed(
                                row.text("revision_id"),
                                new RevisionView.File(
                                        row.text("path"), row.numberOrNull("size_bytes"), row.textOrNull("sha256"))),
                        modelId)
                .stream()
                .collect(
                        Collectors.groupingBy(Placed::revision, Collectors.mapping(Placed::file, Collectors.toList())));
    }
}
