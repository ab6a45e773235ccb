package org.capacitycommons.partner.iati;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.StartedWork;
import org.capacitycommons.partner.security.SystemWork;

/** Runs imports after their request was answered, two at a time, in the name of who started them. */
@Singleton
class ImportWorkers {
    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final int AT_A_TIME = 2;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final ImportRun run;
    private final ImportRuns runs;
    private final Set<ImportRuns.Key> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("iati-import-", 1).daemon().factory());

    ImportWorkers(ImportRun run, ImportRuns runs) {
        this.run = run;
        this.runs = runs;
    }

    void take(ImportRun.Job job, Spool.Spooled file) {
        Caller caller = job.terms().caller();
        waiting.add(job.run());
        workers.execute(() -> {
            waiting.remove(job.run());
            try {
                StartedWork.run(caller, job.run().id(), () -> run.go(job));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Import %s ended inside", job.run().id());
            } finally {
                file.drop();
            }
        });
    }

    /** What waits for its turn here is not forgotten, however long the ones before it take. */
    @Scheduled(every = "1m", identity = "waiting-imports")
    void keepWaiting() {
        SystemWork.run(() -> waiting.forEach(runs::isStillRunning));
    }

    /** A replica that died says nothing any more. */
    @Scheduled(every = "5m", delayed = "1m", identity = "interrupted-imports")
    void interrupt() {
        SystemWork.run(() -> {
            int interrupted = runs.interruptSilentFor(SILENCE);
            if (interrupted > 0) {
                LOG.warnf("%d imports were interrupted", interrupted);
            }
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
