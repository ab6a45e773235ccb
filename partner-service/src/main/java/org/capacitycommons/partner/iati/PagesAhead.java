package org.capacitycommons.partner.iati;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.StartedWork;

/** Pages of public deployments, each read while the one before it is written: two are in memory, never more. */
final class PagesAhead implements AutoCloseable {
    private final Function<String, List<Published>> after;
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private Future<List<Published>> ahead;

    /** @param after reads what follows an id; empty at the end */
    PagesAhead(Function<String, List<Published>> after) {
        this.after = after;
        ahead = read("");
    }

    /** The next page; empty at the end. */
    List<Published> next() {
        try {
            List<Published> page = ahead.get();
            if (!page.isEmpty()) {
                ahead = read(page.getLast().deployment());
            }
            return page;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while deployments were read", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Public deployments can't be read", failed.getCause());
        }
    }

    /** What is exported is public whoever asks, so it is read in nobody's name. */
    private Future<List<Published>> read(String id) {
        return reader.submit(() -> StartedWork.call(Caller.ANYONE, "export", () -> after.apply(id)));
    }

    /** Nobody waits for a page that nobody wants any more. */
    @Override
    public void close() {
        reader.shutdownNow();
    }
}
