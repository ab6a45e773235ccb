package org.capacitycommons.catalog.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The batches of a feed, each read while the one before it is merged. One is merged, one waits and one is being read:
 * memory does not grow with the feed.
 */
final class BatchesAhead<R extends FeedRecord> implements AutoCloseable {
    private final BlockingQueue<Optional<Portion<R>>> waiting = new ArrayBlockingQueue<>(1);
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> reading;

    /** Reads a feed to its end, and hands over each batch. */
    @FunctionalInterface
    interface Feed<R extends FeedRecord> {
        void read(Consumer<Portion<R>> next) throws IOException;
    }

    BatchesAhead(Feed<R> feed) {
        Callable<Void> toItsEnd = () -> {
            try {
                feed.read(portion -> hand(Optional.of(portion)));
            } finally {
                hand(Optional.empty());
            }
            return null;
        };
        reading = reader.submit(toItsEnd);
    }

    /** The next batch, or null at the end of the feed; fails as the feed fails. */
    @Nullable
    Portion<R> next() throws IOException {
        try {
            Optional<Portion<R>> portion = waiting.take();
            if (portion.isEmpty()) {
                reading.get();
            }
            return portion.orElse(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a feed was read", stopped);
        } catch (ExecutionException failed) {
            throw asItFailed(failed.getCause());
        }
    }

    private void hand(Optional<Portion<R>> portion) {
        try {
            waiting.put(portion);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody merges what is read", nobodyWaits);
        }
    }

    private static IOException asItFailed(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException unreadable -> unreadable;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException("A feed can't be read", cause);
        };
    }

    /** Stops reading, and waits until the file is let go. */
    @Override
    public void close() {
        reader.shutdownNow();
        reader.close();
    }
}
