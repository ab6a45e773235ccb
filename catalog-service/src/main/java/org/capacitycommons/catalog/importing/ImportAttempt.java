package org.capacitycommons.catalog.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.journal.Journal;

/**
 * One import from beginning to end. The file is read twice: first only to judge it, so that a broken feed changes
 * nothing; then to apply it batch by batch, each batch one transaction, while the next one is being read. Breaking off
 * between two batches leaves whole records only, and importing again goes on from there.
 */
final class ImportAttempt<R extends FeedRecord> {
    private static final Logger LOG = Logger.getLogger(ImportAttempt.class);
    private static final int BUFFER = 64 * 1024;
    private static final int PERCENT = 100;
    private static final String FAIL = "import.fail";
    private static final String BROKE_OFF =
            "The import broke off. What its finished batches changed stays; try the run again.";
    private static final String NOTES_LOST =
            "The list of records met in this run was lost, as when PostgreSQL restarts after a crash. What the file says "
                    + "of them is kept, but none can be marked as vanished; try the run again.";

    /** A list this short may well lose half of itself. */
    private static final int FEW_RECORDS = 20;

    private final long id;
    private final Source<R> source;
    private final Merge<R> merge;
    private final RunOrder order;
    private final Importer.Request request;
    private final Tools tools;
    private final Merge.Reading reading;

    ImportAttempt(long id, Feed<R> feed, RunOrder order, Importer.Request request, Tools tools) {
        this.id = id;
        this.source = feed.source();
        this.merge = feed.merge();
        this.order = order;
        this.request = request;
        this.tools = tools;
        LocalDate stated = order.options().readOn();
        this.reading = new Merge.Reading(
                source.id(),
                id,
                stated == null ? LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC) : stated);
    }

    /** What an attempt works with. */
    record Tools(ImportRuns runs, Met met, Journal journal, ImportConfig config, Clock clock) {}

    /** Never throws: how it went stands in the run, and is told for tidying up. */
    ImportState run() {
        try {
            Judgement<R> judgement = judge();
            String objection = objection(judgement);
            return objection == null ? apply() : close(ImportState.REFUSED, objection, judgement.tally());
        } catch (UnreadableFeed e) {
            return refuseUnreadable(e);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %d failed", id);
            return fail();
        }
    }

    private @Nullable String objection(Judgement<R> judgement) {
        LocalDate last = merge.lastRead(source).orElse(reading.readOn());
        if (last.isAfter(reading.readOn())) {
            return "The file is of %s and this source was last read on %s: an older list must not replace a newer one."
                            .formatted(reading.readOn(), last)
                    + " Nothing was changed.";
        }
        return judgement.objection(
                Judgement.Limits.of(tools.config()), order.options().acceptRejects(), this::present);
    }

    private Judgement<R> judge() throws IOException {
        Judgement<R> judgement = new Judgement<>(() -> tools.runs().progress(id, 0, new Tally()));
        try (InputStream in = open()) {
            source.read(in, judgement);
        }
        return judgement;
    }

    private ImportState refuseUnreadable(UnreadableFeed why) {
        try {
            return close(ImportState.REFUSED, why.getMessage() + " Nothing was changed.", new Tally());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %d could not be closed", id);
            return fail();
        }
    }

    private ImportState apply() throws IOException {
        QuarkusTransaction.requiringNew().run(() -> {
            tools.runs().progress(id, 0, new Tally());
            merge.begin(source);
        });
        Tally tally = new Tally();
        List<RawProvider> providers = new ArrayList<>();
        try (BatchesAhead<R> batches = new BatchesAhead<>(next -> providers.addAll(read(next)))) {
            for (Portion<R> portion = batches.next(); portion != null; portion = batches.next()) {
                merge(portion, tally);
            }
        }
        return markVanished(tally) ? finish(tally, providers) : close(ImportState.FAILED, NOTES_LOST, tally);
    }

    /** Hands over the feed batch by batch; the providers that it tells of. */
    private Collection<RawProvider> read(Consumer<Portion<R>> next) throws IOException {
        try (CountedStream counted =
                        new CountedStream(Files.newInputStream(order.file().path()));
                InputStream in = new BufferedInputStream(counted, BUFFER)) {
            Batches<R> batches = new Batches<>(tools.config().batch(), counted::count, next);
            source.read(in, batches);
            batches.finish();
            return batches.providers();
        }
    }

    private void merge(Portion<R> portion, Tally tally) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The service is stopping");
        }
        portion.rejections().forEach(tally::count);
        QuarkusTransaction.requiringNew().run(() -> {
            // First the run, then the trail: whoever ends a dead run locks them in this order too.
            tools.runs().progress(id, portion.bytesRead(), tally);
            List<R> first = tools.met().firstOnly(id, portion.records(), tally::count);
            Merge.Merged merged = merge.merge(reading, first);
            Tally ofBatch = new Tally();
            ofBatch.count(merged);
            tally.count(merged);
            tools.runs().progress(id, portion.bytesRead(), tally);
            tools.runs().reject(id, tally.takeReasons());
            if (ofBatch.added() + ofBatch.changed() > 0) {
                note("import.batch", ofBatch);
            }
        });
    }

    private long present() {
        return source.whole() ? merge.present(source.id()) : 0;
    }

    /** False when the records met are no longer all noted: then most would wrongly seem to be gone. */
    private boolean markVanished(Tally tally) {
        if (!source.whole()) {
            return true;
        }
        OptionalInt marked;
        do {
            marked = QuarkusTransaction.requiringNew().call(() -> markSome(tally));
            tally.countVanished(marked.orElse(0));
        } while (marked.orElse(0) > 0);
        return marked.isPresent();
    }

    /** The notes are counted in the transaction that trusts them, because a crash of PostgreSQL empties them. */
    private OptionalInt markSome(Tally tally) {
        tools.runs().progress(id, order.file().bytes(), tally);
        if (tools.met().count(id) != tally.taken()) {
            return OptionalInt.empty();
        }
        int gone = merge.markVanished(reading, tools.config().batch());
        if (gone > 0) {
            Tally ofBatch = new Tally();
            ofBatch.countVanished(gone);
            note("import.batch", ofBatch);
        }
        return OptionalInt.of(gone);
    }

    private ImportState finish(Tally tally, Collection<RawProvider> providers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            tools.runs().progress(id, order.file().bytes(), tally);
            merge.end(reading, providers);
            if (tools.runs().close(id, ImportState.SUCCEEDED, null)) {
                note("import.finish", tally);
                return ImportState.SUCCEEDED;
            }
            // Somebody took it for dead; that stands, and its file is kept.
            return ImportState.FAILED;
        });
    }

    private ImportState close(ImportState state, String message, Tally tally) {
        QuarkusTransaction.requiringNew().run(() -> {
            tools.runs().progress(id, order.file().bytes(), tally);
            tools.runs().reject(id, tally.takeReasons());
            if (tools.runs().close(id, state, message)) {
                note(state == ImportState.REFUSED ? "import.refuse" : FAIL, tally);
            }
        });
        return state;
    }

    /** The counts stay in the run as of its last batch. */
    private ImportState fail() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (tools.runs().close(id, ImportState.FAILED, BROKE_OFF)) {
                    note(FAIL, Map.of("source", source.id(), "message", BROKE_OFF));
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("Import %d could not be closed (%s); it will be once it counts as dead", id, e.getMessage());
        }
        return ImportState.FAILED;
    }

    private void note(String action, Tally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("source", source.id());
        counts.put("added", tally.added());
        counts.put("changed", tally.changed());
        counts.put("unchanged", tally.unchanged());
        counts.put("vanished", tally.vanished());
        counts.put("rejected", tally.rejected());
        note(action, counts);
    }

    private void note(String action, Map<String, Object> facts) {
        tools.journal().note(request.subject(), action, "import/" + id, facts, request.requestId());
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(order.file().path()), BUFFER);
    }

    /** Whether {@code part} is more than the given percentage of {@code whole}. */
    static boolean isMoreThan(int percent, long part, long whole) {
        return part * PERCENT > (long) percent * whole;
    }

    static boolean isLongEnoughToJudge(long records) {
        return records > FEW_RECORDS;
    }
}
