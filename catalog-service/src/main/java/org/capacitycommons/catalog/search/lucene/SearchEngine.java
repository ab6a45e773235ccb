package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.capacitycommons.catalog.database.DatabaseFailed;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.catalog.reference.FacetLabels;
import org.capacitycommons.catalog.reference.References;

/** Owns the index of this process and the thread that keeps it up to date. */
@Singleton
class SearchEngine {
    private static final Logger LOG = Logger.getLogger(SearchEngine.class);
    private static final long STOP_SECONDS = 10;

    /** After the seed is loaded: the first index then holds it at once. */
    static final int STARTS_AFTER_SEED = 2_000;

    private final SearchConfig config;
    private final ChangeLog changes;
    private final Models models;
    private final References references;
    private final FacetLabels labels;
    private final ObjectMapper json;
    private final Clock clock;
    private final CatalogIndex index;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;
    private volatile boolean ready;

    SearchEngine(
            SearchConfig config,
            ChangeLog changes,
            Models models,
            References references,
            FacetLabels labels,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.changes = changes;
        this.models = models;
        this.references = references;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
        this.index = open(config.directory());
    }

    private static CatalogIndex open(Path directory) {
        try {
            return CatalogIndex.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index in %s can't be opened: is another process using it?".formatted(directory), e);
        }
    }

    void start(@Observes @Priority(STARTS_AFTER_SEED) StartupEvent event) {
        started = true;
        Thread.ofPlatform().name("search-index").daemon().start(this::follow);
    }

    CatalogIndex index() {
        return index;
    }

    /** Whether the index holds the whole catalogue. */
    boolean isReady() {
        return ready;
    }

    private void follow() {
        IndexFollower follower = null;
        try {
            while (stop.getCount() > 0) {
                try {
                    if (follower == null) {
                        follower = follower();
                    }
                    if (!ready) {
                        follower.start();
                        ready = true;
                    } else {
                        follower.followOnce();
                    }
                } catch (DatabaseFailed e) {
                    LOG.warnf("The search index waits for PostgreSQL: %s", e.getMessage());
                }
                if (stop.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            if (follower != null) {
                follower.finish();
            }
        } catch (IOException | RuntimeException e) {
            ready = false;
            LOG.error("The search index is broken. Restart this process; if that does not help, empty its folder.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private IndexFollower follower() {
        ModelDocuments documents = new ModelDocuments(references.languages(), labels, json);
        return new IndexFollower(index, changes, models, documents, config.commitEvery(), clock);
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOldChanges() {
        changes.forgetBefore(clock.instant().minus(config.retention()));
    }

    @PreDestroy
    void close() {
        stop.countDown();
        try {
            if (started && !stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The search index did not stop in time; it catches up at the next start");
            }
            index.close();
        } catch (IOException e) {
            LOG.warnf("The search index was not closed well: %s", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
