package org.capacitycommons.catalog.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.model.Models;

/**
 * Writes every model into an empty index. One thread reads pages from the database while as many as there are
 * processors write what was read; a few pages at most wait in between, so memory stays the same however many models
 * there are.
 */
final class IndexBuild {
    private static final int MODELS_AT_A_TIME = 500;

    private final Models models;
    private final Writing writing;
    private final int writers = Runtime.getRuntime().availableProcessors();
    private final Semaphore waiting = new Semaphore(2 * writers);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Puts one page of models into the index. */
    @FunctionalInterface
    interface Writing {
        void write(List<Model> page) throws IOException;
    }

    IndexBuild(Models models, Writing writing) {
        this.models = models;
        this.writing = writing;
    }

    /** Returns when all is written: how many models that were. */
    long run() throws IOException {
        long count = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(
                writers, Thread.ofPlatform().name("search-index-", 1).daemon().factory())) {
            String last = "";
            List<Model> page = models.after(last, MODELS_AT_A_TIME);
            while (!page.isEmpty() && failure.get() == null) {
                hand(page, threads);
                count += page.size();
                last = page.getLast().id();
                page = models.after(last, MODELS_AT_A_TIME);
            }
        }
        failIfBroken();
        return count;
    }

    private void hand(List<Model> page, ExecutorService threads) {
        waiting.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                writing.write(page);
            } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                waiting.release();
            }
        });
    }

    private void failIfBroken() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException broken -> throw broken;
            case RuntimeException broken -> throw broken;
            case Exception other -> throw new IllegalStateException(other);
        }
    }
}
