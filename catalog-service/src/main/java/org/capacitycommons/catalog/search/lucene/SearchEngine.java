package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.DatabaseFailed;
import org.capacitycommons.catalog.model.Models;

/** Owns the index of this process and the thread that keeps it up to date. */
@Singleton
class SearchEngine {
    private static final Logger LOG = Logger.getLogger(SearchEngine.class);
    private static final long STOP_SECONDS = 10;

    /** Pauses grow from failure to failure up to this: a full disk is not mended in half a second. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** After the seed is loaded: the first index then holds it at once. */
    static final int STARTS_AFTER_SEED = 2_000;

    private final SearchConfig config;
    private final ChangeLog changes;
    private final Models models;
    private final VocabularySource words;
    private final ObjectMapper json;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile CatalogIndex index;
    private volatile boolean started;
    private volatile boolean ready;
    private volatile boolean doubtful;
    private volatile Vocabulary vocabulary = new Vocabulary(List.of(), List.of());
    private @Nullable IndexFollower follower;

    SearchEngine(
            SearchConfig config,
            ChangeLog changes,
            Models models,
            VocabularySource words,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.changes = changes;
        this.models = models;
        this.words = words;
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

    /** What values are called; complete as soon as searches are answered. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A search met something unreadable: the index is built anew, unless that is under way. */
    void doubt() {
        doubtful = true;
    }

    /** Whether the index holds the whole catalogue. */
    boolean isReady() {
        return ready;
    }

    /** Ends only with the process: whatever goes wrong, the next look may find it mended. */
    private void follow() {
        try {
            Duration pause = config.poll();
            do {
                pause = look(pause);
            } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            finish();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ready = false;
            stopped.countDown();
        }
    }

    /** One look at the database; how long to wait until the next one. */
    private Duration look(Duration lastPause) {
        try {
            advance();
            return config.poll();
        } catch (DatabaseFailed e) {
            LOG.warnf("The search index waits for PostgreSQL: %s", e.getMessage());
            return config.poll();
        } catch (IOException | AlreadyClosedException e) {
            LOG.error("The search index broke and is built anew", e);
            buildAnew();
        } catch (RuntimeException e) {
            LOG.error("The search index can't follow; searches show what it had until then", e);
        }
        Duration longer = lastPause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void advance() throws IOException {
        if (doubtful) {
            throw new IOException("A search could not read the index");
        }
        IndexFollower current = follower;
        if (current == null) {
            current = follower();
            follower = current;
        }
        if (ready) {
            current.followOnce();
        } else {
            current.start();
            ready = true;
        }
    }

    /** What broke once may break again as soon as it is opened, so nothing of it is kept. */
    private void buildAnew() {
        ready = false;
        doubtful = false;
        follower = null;
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The broken search index was not closed well: %s", e);
        }
        try {
            index = CatalogIndex.openEmpty(config.directory());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "No search index can be made in %s; it is tried again", config.directory());
        }
    }

    private void finish() {
        IndexFollower current = follower;
        try {
            if (current != null) {
                current.finish();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index catches up at the next start: %s", e);
        }
    }

    private IndexFollower follower() {
        vocabulary = words.read();
        return new IndexFollower(index, changes, models, new ModelDocuments(json), config.commitEvery(), clock);
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
