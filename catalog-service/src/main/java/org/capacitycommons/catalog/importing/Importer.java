package org.capacitycommons.catalog.importing;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final ImportRunReader reader;
    private final Feeds feeds;
    private final Spool spool;
    private final ImportAttempt.Tools tools;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("import-", 0).factory());

    Importer(
            ImportRuns runs,
            ImportRunReader reader,
            Feeds feeds,
            Met met,
            Spool spool,
            ImportConfig config,
            Journal journal,
            Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.feeds = feeds;
        this.spool = spool;
        this.tools = new ImportAttempt.Tools(runs, met, journal, config, clock);
    }

    /** Who asks for an import, and under which keys that is remembered. */
    record Request(String subject, String idempotencyKey, String requestId) {}

    /** A run that was started, now or by an earlier call with the same key. */
    record Started(long id, boolean replayed) {}

    void onStart(@Observes StartupEvent event) {
        tidySpool();
        closeDead();
    }

    /** A source that can be imported, by its id. */
    String known(String source) {
        return feeds.withId(source).id();
    }

    Started start(RunOrder order, Request request) {
        Started started = opened(order, request);
        if (started.replayed()) {
            spool.drop(order.file());
        } else {
            begin(started.id(), order, request);
        }
        return started;
    }

    /** A file that no run was opened for is of no more use. */
    private Started opened(RunOrder order, Request request) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> open(order, request));
        } catch (RuntimeException e) {
            spool.drop(order.file());
            throw e;
        }
    }

    /** Tries a run again that was refused or failed, with the file it had. */
    Started retry(long id, boolean acceptRejects, Request request) {
        Retry retry = QuarkusTransaction.requiringNew().call(() -> openAgain(id, acceptRejects, request));
        if (!retry.started().replayed()) {
            begin(retry.started().id(), retry.order(), request);
        }
        return retry.started();
    }

    private record Retry(Started started, RunOrder order) {}

    private Retry openAgain(long id, boolean acceptRejects, Request request) {
        ImportRunReader.Ended run = reader.ended(id).orElseThrow(Refusal::notFound);
        String name = run.spoolFile() == null ? "" : run.spoolFile();
        RunOrder order = new RunOrder(
                run.source(),
                spool.at(name, run.bytes(), run.sha256()),
                new RunOptions(
                        acceptRejects || run.options().acceptRejects(),
                        run.options().readOn()),
                id);
        var earlier = runs.underKey(request.subject(), request.idempotencyKey());
        if (earlier.isPresent()) {
            return new Retry(sameCall(earlier.get(), order), order);
        }
        if (!run.state().mayBeRetried()) {
            throw Refusal.of(CatalogProblem.IMPORT_NOT_RETRYABLE, "Only a run that was refused or failed can be.");
        }
        if (name.isEmpty() || !spool.holds(order.file())) {
            throw Refusal.of(
                    CatalogProblem.IMPORT_NOT_RETRYABLE,
                    "Its file is no longer here: it was tried again already, is too old, or was sent to another"
                            + " replica. Import the file again.");
        }
        runs.release(id);
        return new Retry(open(order, request), order);
    }

    private void begin(long id, RunOrder order, Request request) {
        ImportAttempt<?> attempt = new ImportAttempt<>(id, feeds.withId(order.source()), order, request, tools);
        threads.execute(() -> {
            if (attempt.run() == ImportState.SUCCEEDED) {
                spool.drop(order.file());
            }
        });
    }

    private Started open(RunOrder order, Request request) {
        endDead();
        var earlier = runs.underKey(request.subject(), request.idempotencyKey());
        if (earlier.isPresent()) {
            return sameCall(earlier.get(), order);
        }
        long id = runs.open(request.subject(), request.idempotencyKey(), order)
                .orElseThrow(() -> Refusal.of(
                        CatalogProblem.IMPORT_RUNNING,
                        "Wait until it is done; see /api/v1/imports for how far it is."));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", order.source());
        facts.put("sha256", order.file().sha256());
        facts.put("bytes", order.file().bytes());
        facts.put("acceptRejects", order.options().acceptRejects());
        facts.put("retryOf", order.retryOf());
        tools.journal().note(request.subject(), "import.start", "import/" + id, facts, request.requestId());
        return new Started(id, false);
    }

    private static Started sameCall(ImportRuns.Earlier earlier, RunOrder order) {
        if (!earlier.isOf(order)) {
            throw Refusal.of(
                    HttpProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for another file or other options; the same key only repeats the same call.");
        }
        return new Started(earlier.id(), true);
    }

    @Scheduled(every = "30s", delayed = "30s")
    void closeDead() {
        QuarkusTransaction.requiringNew().run(this::endDead);
    }

    /** Only what nobody can ask for any more goes; uploads that are not yet runs are left alone while we run. */
    @Scheduled(every = "24h", delayed = "24h")
    void giveUpOldFiles() {
        QuarkusTransaction.requiringNew()
                .call(() -> runs.releaseOld(tools.config().keepFailed()))
                .forEach(spool::drop);
    }

    private void tidySpool() {
        spool.keepOnly(new HashSet<>(runs.spooled()));
    }

    private void endDead() {
        for (ImportRuns.Dead run : runs.closeDead(tools.config().deadAfter())) {
            tools.journal()
                    .note(
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
