package org.capacitycommons.catalog.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;

/** The recorded states of a model's weights, as the Hub would call them: commits. */
@Singleton
class HubRevisions {
    /** What clients call the newest state. */
    private static final Set<String> NEWEST = Set.of("main", "HEAD", "refs/heads/main");

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
        return database.list(
                "select id, upstream_commit, recorded_on, released, note from revision where model_id = ?"
                        + NEWEST_FIRST,
                row -> new Recorded(
                        row.text("id"),
                        row.textOrNull("upstream_commit"),
                        row.date("recorded_on"),
                        row.textOrNull("released"),
                        row.textOrNull("note")),
                model.id());
    }

    /** By commit, by the catalogue's id, or the newest. */
    Recorded named(HubModel model, String revision) {
        List<Recorded> recorded = of(model);
        Optional<Recorded> found = NEWEST.contains(revision)
                ? recorded.stream().findFirst()
                : recorded.stream()
                        .filter(state -> revision.equals(state.id()) || revision.equals(state.commit()))
                        .findFirst();
        return found.orElseThrow(HubRefusal::noSuchRevision);
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
