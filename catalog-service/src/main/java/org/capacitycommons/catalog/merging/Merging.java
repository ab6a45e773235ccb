package org.capacitycommons.catalog.merging;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.advisory.Publishing;
import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.journal.JournalEntry;
import org.capacitycommons.catalog.model.ShownFacts;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Makes one model of two. */
@Singleton
class Merging {
    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final MovedModels moved;
    private final Publishing publishing;
    private final ShownFacts shown;
    private final Journal journal;
    private final Clock clock;

    Merging(
            Database database,
            MovedModels moved,
            Publishing publishing,
            ShownFacts shown,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.moved = moved;
        this.publishing = publishing;
        this.shown = shown;
        this.journal = journal;
        this.clock = clock;
    }

    private record Found(String id, @Nullable String hubId, long version) {}

    @Transactional
    MergeView merge(String id, MergeRequest request, RecordVersion read, Doer doer) {
        FieldCheck check = new FieldCheck();
        String reason = check.text("reason", request.reason(), LONGEST_REASON);
        String target = moved.from(request.into()).orElse(request.into());
        List<Found> pair = locked(id, target);
        Found gone = with(pair, id).orElseThrow(Refusal::notFound);
        Optional<Found> kept = with(pair, target);
        if (kept.isEmpty()) {
            check.wrong("into", "unknown");
        } else if (kept.get().equals(gone)) {
            check.wrong("into", "itself");
        }
        check.done();
        read.mustMatch(gone.version());
        MergeView view = view(gone, kept.orElseThrow(), !request.isDryRun());
        if (view.done()) {
            move(gone, kept.get(), reason, doer);
            journal.note(doer, new JournalEntry("model.merge", "model/" + gone.id(), gone, view, reason));
        }
        return view;
    }

    /** In one order for everybody, so that two merges of the same models never wait for each other. */
    private List<Found> locked(String one, String other) {
        return database.list(
                "select id, hub_id, version from model where lower(id) in (lower(?), lower(?)) order by id for update",
                row -> new Found(row.text("id"), row.textOrNull("hub_id"), row.number("version")),
                one,
                other);
    }

    private static Optional<Found> with(List<Found> pair, String id) {
        return pair.stream().filter(found -> found.id().equalsIgnoreCase(id)).findFirst();
    }

    private MergeView view(Found gone, Found kept, boolean done) {
        return database.first(
                        MergeSql.COUNTS,
                        row -> new MergeView(
                                gone.id(),
                                kept.id(),
                                done,
                                new MergeView.Counts(
                                        row.number("offers"),
                                        row.number("facts"),
                                        row.number("revisions"),
                                        row.number("aliases"),
                                        row.number("evaluations"),
                                        row.number("advisories"),
                                        row.number("corrections")),
                                row.texts("same_revisions")),
                        kept.id(),
                        gone.id())
                .orElseThrow();
    }

    private void move(Found gone, Found kept, String reason, Doer doer) {
        MergeSql.MOVES.forEach(move -> database.write(move, kept.id(), gone.id()));
        publishing.repeat(gone.id(), kept.id(), doer);
        database.write("delete from model where id = ?", gone.id());
        database.write(
                """
                insert into model_merge (old_id, new_id, hub_id, reason, merged_by, merged_at)
                values (?, ?, ?, ?, ?, ?)""",
                gone.id(),
                kept.id(),
                kept.hubId() == null ? null : gone.hubId(),
                reason,
                doer.subject(),
                clock.instant());
        if (kept.hubId() == null && gone.hubId() != null) {
            database.write("update model set hub_id = ? where id = ?", gone.hubId(), kept.id());
        }
        shown.refresh(List.of(kept.id()));
    }
}
