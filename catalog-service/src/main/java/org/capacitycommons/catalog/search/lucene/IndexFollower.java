package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Models;

/**
 * Keeps an index up to date with the database. Applying a change means reading the model again, so doing it twice or
 * in another order changes nothing: after a crash it goes on from the last commit.
 */
final class IndexFollower {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int MODELS_AT_A_TIME = 500;
    private static final int CHANGES_AT_A_TIME = 5_000;
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final CatalogIndex index;
    private final ChangeLog changes;
    private final Models models;
    private final ModelDocuments documents;
    private final Duration commitEvery;
    private final Clock clock;

    private @Nullable IndexPosition position;
    private Instant committedAt = Instant.EPOCH;
    private Instant followedAt = Instant.EPOCH;
    private boolean uncommitted;

    IndexFollower(
            CatalogIndex index,
            ChangeLog changes,
            Models models,
            ModelDocuments documents,
            Duration commitEvery,
            Clock clock) {
        this.index = index;
        this.changes = changes;
        this.models = models;
        this.documents = documents;
        this.commitEvery = commitEvery;
        this.clock = clock;
    }

    /** Goes on where the index stopped, or builds it. Afterwards searches are answered. */
    void start() throws IOException {
        Optional<IndexPosition> committed = index.committedPosition().filter(changes::reachesBackTo);
        if (committed.isPresent()) {
            position = committed.get();
            LOG.infof("The search index is there, following from transaction %d", position.xid());
        } else {
            rebuild();
        }
        while (followOnce() > 0) {
            LOG.debug("Catching up");
        }
        index.show();
    }

    /** Applies what has changed since the last time and shows it; the number of changes read. */
    int followOnce() throws IOException {
        IndexPosition from = position;
        if (from == null || (wasAway() && !changes.reachesBackTo(from))) {
            from = rebuild();
        }
        followedAt = clock.instant();
        List<ChangeLog.Change> read = changes.after(from, CHANGES_AT_A_TIME);
        if (!read.isEmpty()) {
            Set<String> ids = new LinkedHashSet<>();
            read.forEach(change -> ids.add(change.modelId()));
            apply(List.copyOf(ids));
            index.show();
            position = from.movedTo(read.getLast().xid(), read.getLast().seq());
            uncommitted = true;
        }
        commitWhenDue();
        return read.size();
    }

    /** Reads every model. What changes meanwhile is followed afterwards, because the fence is taken first. */
    private IndexPosition rebuild() throws IOException {
        Instant begun = clock.instant();
        IndexPosition fence = IndexPosition.atFence(changes.identity(), changes.fence());
        position = null;
        index.clear();
        index.rebuilding(true);
        long count;
        try {
            count = new IndexBuild(models, this::add).run();
        } finally {
            index.rebuilding(false);
        }
        index.show();
        position = fence;
        commit(fence);
        LOG.infof("The search index is built: %d models in %s", count, Duration.between(begun, clock.instant()));
        return fence;
    }

    /** Long enough for changes to have been forgotten meanwhile, as after a long outage of the database. */
    private boolean wasAway() {
        return clock.instant().isAfter(followedAt.plus(AWAY));
    }

    private void apply(List<String> ids) throws IOException {
        for (int start = 0; start < ids.size(); start += MODELS_AT_A_TIME) {
            List<String> some = ids.subList(start, Math.min(ids.size(), start + MODELS_AT_A_TIME));
            List<Model> present = models.withIds(some);
            put(present);
            List<String> gone = new ArrayList<>(some);
            gone.removeAll(present.stream().map(Model::id).toList());
            index.remove(gone);
        }
    }

    private void put(List<Model> page) throws IOException {
        for (Model model : page) {
            Optional<Document> document = document(model);
            if (document.isEmpty() || !written(model, () -> index.put(model.id(), document.get()))) {
                // What was known before is no longer true: better not found than found with an old price or licence.
                index.remove(List.of(model.id()));
            }
        }
    }

    private void add(List<Model> page) throws IOException {
        for (Model model : page) {
            Optional<Document> document = document(model);
            if (document.isPresent()) {
                written(model, () -> index.add(document.get()));
            }
        }
    }

    /** Writes one document. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    /** One model that the engine does not take must not keep the others out. */
    private static boolean written(Model model, Writing writing) throws IOException {
        try {
            writing.write();
            return true;
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "Model %s can't be found by searching until it is mended", model.id());
            return false;
        }
    }

    private Optional<Document> document(Model model) {
        try {
            return Optional.of(documents.of(model));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Model %s can't be found by searching until it is mended", model.id());
            return Optional.empty();
        }
    }

    private void commitWhenDue() throws IOException {
        IndexPosition reached = position;
        if (uncommitted && reached != null && !clock.instant().isBefore(committedAt.plus(commitEvery))) {
            commit(reached);
        }
    }

    private void commit(IndexPosition reached) throws IOException {
        index.commit(reached);
        committedAt = clock.instant();
        uncommitted = false;
    }

    /** Makes durable what is not yet, so that the next start has little to catch up with. */
    void finish() throws IOException {
        IndexPosition reached = position;
        if (uncommitted && reached != null) {
            commit(reached);
        }
    }
}
