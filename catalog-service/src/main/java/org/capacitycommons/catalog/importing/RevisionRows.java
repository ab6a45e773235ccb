package org.capacitycommons.catalog.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.time.PartialDate;

/**
 * Adds states of weights. A state never changes; a fuller answer about it only fills in what an earlier one left open.
 */
@Singleton
class RevisionRows {
    private static final int DAY = "2025-04-28".length();
    private static final int SHORT_COMMIT = 12;

    private final Database database;
    private final ObjectMapper json;

    RevisionRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keys of the records that told something new. */
    Set<String> write(Merge.Reading reading, List<RawModel> batch, Map<String, FeedRecords.Match> matches) {
        ArrayNode revisions = json.createArrayNode();
        ArrayNode files = json.createArrayNode();
        for (RawModel model : batch) {
            FeedRecords.Match match = matches.get(model.key());
            RawModel.Revision revision = model.revision();
            if (revision != null && match != null && match.isFound()) {
                add(model.key(), match, revision, revisions);
                revision.files().forEach(file -> add(match, revision, file, files.addObject(), model.key()));
            }
        }
        if (revisions.isEmpty()) {
            return Set.of();
        }
        Set<String> changed = new HashSet<>(writeRevisions(reading, revisions.toString()));
        changed.addAll(writeFiles(files.toString()));
        return changed;
    }

    private void add(String record, FeedRecords.Match match, RawModel.Revision revision, ArrayNode rows) {
        ObjectNode row = rows.addObject();
        row.put("record", record);
        row.put("model_id", match.modelId());
        row.put("id", id(revision));
        row.put("commit", revision.commit());
        row.put("released", day(revision.lastModified()));
        row.put("repository", revision.repository());
        row.put("weights_bytes", revision.weightsBytes());
        row.put("quantisation", revision.quantisation());
        row.set("elements", revision.elements().isEmpty() ? null : json.valueToTree(revision.elements()));
    }

    /** Of another repository, so that one sees which; commits are unique within a repository only. */
    private static String id(RawModel.Revision revision) {
        String repository = revision.repository();
        return repository == null
                ? revision.commit()
                : repository.replace('/', '~') + "@" + revision.commit().substring(0, SHORT_COMMIT);
    }

    private static @Nullable String day(@Nullable String instant) {
        if (instant == null || instant.length() <= DAY) {
            return null;
        }
        String day = instant.substring(0, DAY);
        return PartialDate.isOne(day) ? day : null;
    }

    private static void add(
            FeedRecords.Match match,
            RawModel.Revision revision,
            RawModel.Revision.File file,
            ObjectNode row,
            String record) {
        row.put("record", record);
        row.put("model_id", match.modelId());
        row.put("revision_id", id(revision));
        row.put("path", file.path());
        row.put("size_bytes", file.sizeBytes());
        row.put("sha256", file.sha256());
        row.put("quantisation", file.quantisation());
    }

    private List<String> writeRevisions(Merge.Reading reading, String rows) {
        return database.list("""
                with incoming as (
                  select distinct on (model_id, id) * from jsonb_to_recordset(?::jsonb) as i(record text,
                    model_id text, id text, commit text, released text, repository text, weights_bytes bigint,
                    quantisation text, elements jsonb)
                ), written as (
                  insert into revision as r (model_id, id, upstream_commit, recorded_on, released, source, repository,
                    weights_bytes, quantisation, elements)
                  select model_id, id, commit, ?, released, 'Hugging Face Hub', repository, weights_bytes, quantisation,
                         elements
                  from incoming
                  on conflict (model_id, id) do update set
                    released = coalesce(r.released, excluded.released),
                    weights_bytes = coalesce(r.weights_bytes, excluded.weights_bytes),
                    quantisation = coalesce(r.quantisation, excluded.quantisation),
                    elements = coalesce(r.elements, excluded.elements)
                  where (r.released is null and excluded.released is not null)
                     or (r.weights_bytes is null and excluded.weights_bytes is not null)
                     or (r.quantisation is null and excluded.quantisation is not null)
                     or (r.elements is null and excluded.elements is not null)
                  returning model_id, id)
                select i.record from incoming i join written w using (model_id, id)""", row -> row.text("record"), rows, reading.readOn());
    }

    private List<String> writeFiles(String rows) {
        return database.list("""
                with incoming as (
                  select distinct on (model_id, revision_id, path) * from jsonb_to_recordset(?::jsonb) as i(record text,
                    model_id text, revision_id text, path text, size_bytes bigint, sha256 text, quantisation text)
                ), written as (
                  insert into revision_file as f (model_id, revision_id, path, size_bytes, sha256, quantisation)
                  select model_id, revision_id, path, size_bytes, sha256, quantisation from incoming
                  on conflict (model_id, revision_id, path) do update set
                    size_bytes = coalesce(f.size_bytes, excluded.size_bytes),
                    sha256 = coalesce(f.sha256, excluded.sha256)
                  where (f.size_bytes is null and excluded.size_bytes is not null)
                     or (f.sha256 is null and excluded.sha256 is not null)
                  returning model_id, revision_id, path)
                select i.record from incoming i join written w using (model_id, revision_id, path)""", row -> row.text("record"), rows);
    }
}
