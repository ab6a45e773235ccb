package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Starts imports and sees to it that each comes to an end. */
@Singleton
class Importer {
    /** Stands where a deed asked for over HTTP has the id of its request. */
    private static final String CLOSING = "closing-of-dead-imports";

    private final ImportRuns runs;
    private final Feeds feeds;
    private final Met met;
    private final Spool spool;
    private final ImportConfig config;
    private final Journal journal;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("import-", 0).factory());

    Importer(ImportRuns runs, Feeds feeds, Met met, Spool spool, ImportConfig config, Journal journal, Clock clock) {
        this.runs = runs;
        this.feeds = feeds;
        this.met = met;
        this.spool = spool;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who asks for an import, and under which keys that is remembered. */
    record Request(String subject, String idempotencyKey, String requestId) {}

    /** A run that was started, now or by an earlier call with the same key. */
    record Started(long id, boolean replayed) {}

    void onStart(@Observes StartupEvent event) {
        spool.clean();
        closeDead();
    }

    Feed<?> feed(String id) {
        return feeds.withId(id);
    }

    Started start(Feed<?> feed, SpoolFile file, Request request) {
        Started started = QuarkusTransaction.requiringNew().call(() -> open(feed.id(), file, request));
        if (started.replayed()) {
            spool.drop(file);
        } else {
            ImportAttempt<?> attempt = new ImportAttempt<>(
                    started.id(), feed, file, request, new ImportAttempt.Tools(runs, met, journal, config, clock));
            threads.execute(() -> {
                try {
                    attempt.run();
                } finally {
                    spool.drop(file);
                }
            });
        }
        return started;
    }

    private Started open(String source, SpoolFile file, Request request) {
        endDead();
        var earlier = runs.underKey(request.subject(), request.idempotencyKey());
        if (earlier.isPresent()) {
            return sameCall(earlier.get(), source, file);
        }
        long id = runs.open(source, request.subject(), request.idempotencyKey(), file)
                .orElseThrow(() -> Refusal.of(
                        CatalogProblem.IMPORT_RUNNING,
                        "Wait until it is done; see /api/v1/imports for how far it is."));
        journal.note(
                request.subject(),
                "import.start",
                "import/" + id,
                Map.of("source", source, "sha256", file.sha256(), "bytes", file.bytes()),
                request.requestId());
        return new Started(id, false);
    }

    private static Started sameCall(ImportRuns.Earlier earlier, String source, SpoolFile file) {
        if (!earlier.source().equals(source) || !earlier.sha256().equals(file.sha256())) {
            throw Refusal.of(
                    HttpProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for another file; the same key only repeats the same call.");
        }
        return new Started(earlier.id(), true);
    }

    @Scheduled(every = "30s", delayed = "30s")
    void closeDead() {
        QuarkusTransaction.requiringNew().run(this::endDead);
    }

    private void endDead() {
        for (ImportRuns.Dead run : runs.closeDead(config.deadAfter())) {
            journal.note(
                    Journal.SYSTEM,
                    "import.fail",
                    "import/" + run.id(),
                    Map.of("source", run.source(), "message", ImportRuns.LOST),
                    CLOSING);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
