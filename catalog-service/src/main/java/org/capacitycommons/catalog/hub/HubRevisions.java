package org.capacitycommons.catalog.hub;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.database.Row;

/** The recorded states of a model's weights, as the Hub would call them: commits. */
@Singleton
class HubRevisions {
    /** What clients call the newest state. */
    private static final Set<String> NEWEST = Set.of("main", "HEAD", "refs/heads/main");

    /** Not what others packed again: that is another repository's. */
    private static final String SELECT = """
            select id, upstream_commit, recorded_on, released, note from revision
            where model_id = ? and repository is null""";

    private static final String NEWEST_FIRST = " order by released desc nulls last, recorded_on desc, id desc";

    private final Database database;

    HubRevisions(Database database) {
        this.database = database;
    }

    /**
     * One recorded state.
     *
     * @param id its id in this catalogue, which is a date where no commit is known
     */
    record Recorded(
            String id,
            @Nullable String commit,
            LocalDate recordedOn,
            @Nullable String released,
            @Nullable String note) {

        /** What clients may ask for it by. */
        String oid() {
            return commit == null ? id : commit;
        }
    }

    /** One file of a state. */
    record File(
            String path, @Nullable Long sizeBytes, @Nullable String sha256) {}

    /** Newest first. */
    List<Recorded> of(HubModel model) {
        return database.list(SELECT + NEWEST_FIRST, HubRevisions::recorded, model.id());
    }

    /**
     * By commit, by the catalogue's id, or the newest. Every model has a newest state for clients; it is empty where
     * none was recorded.
     */
    Optional<Recorded> named(HubModel model, String revision) {
        if (NEWEST.contains(revision)) {
            return database.first(SELECT + NEWEST_FIRST + " limit 1", HubRevisions::recorded, model.id());
        }
        Optional<Recorded> found = database.first(
                SELECT + " and (id = ? or upstream_commit = ?)" + NEWEST_FIRST + " limit 1",
                HubRevisions::recorded,
                model.id(),
                revision,
                revision);
        if (found.isEmpty()) {
            throw HubRefusal.noSuchRevision();
        }
        return found;
    }

    private static Recorded recorded(Row row) throws SQLException {
        return new Recorded(
                row.text("id"),
                row.textOrNull("upstream_commit"),
                row.date("recorded_on"),
                row.textOrNull("released"),
                row.textOrNull("note"));
    }

    List<File> files(HubModel model, Recorded state) {
        return database.list(
                """
                select path, size_bytes, sha256 from revision_file
                where model_id = ? and revision_id = ? order by path""",
                row -> new File(row.text("path"), row.numberOrNull("size_bytes"), row.textOrNull("sha256")),
                model.id(),
                state.id());
    }
}
