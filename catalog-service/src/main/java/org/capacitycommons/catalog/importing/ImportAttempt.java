package org.capacitycommons.catalog.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.capacitycommons.catalog.journal.Journal;

/**
 * One import from beginning to end. The file is read twice: first only to judge it, so that a broken feed changes
 * nothing; then to apply it batch by batch, each batch one transaction. Breaking off between two batches leaves whole
 * records only, and importing again goes on from there.
 */
final class ImportAttempt {
    private static final Logger LOG = Logger.getLogger(ImportAttempt.class);
    private static final int BUFFER = 64 * 1024;
    private static final int PERCENT = 100;
    private static final String FAIL = "import.fail";
    private static final String BROKE_OFF =
            "The import broke off. What its finished batches changed stays; import the file again.";
    private static final String NOTES_LOST =
            "The list of offers met in this run was lost, as when PostgreSQL restarts after a crash. What the file says "
                    + "of them is kept, but none can be marked as vanished; import the file again.";

    /** A list this short may well lose half of itself. */
    private static final int FEW_OFFERS = 20;

    private final long id;
    private final Source source;
    private final SpoolFile file;
    private final Importer.Request request;
    private final Tools tools;
    private final LocalDate today;

    ImportAttempt(long id, Source source, SpoolFile file, Importer.Request request, Tools tools) {
        this.id = id;
        this.source = source;
        this.file = file;
        this.request = request;
        this.tools = tools;
        this.today = LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC);
    }

    /** What an attempt works with. */
    record Tools(ImportRuns runs, OfferMerge offers, Journal journal, ImportConfig config, Clock clock) {}

    /** Never throws: how it went stands in the run. */
    void run() {
        try {
            Judgement judgement = judge();
            String objection = judgement.objection(
                    Judgement.Limits.of(tools.config()), () -> tools.offers().present(source.id()));
            if (objection == null) {
                apply();
            } else {
                close(ImportState.REFUSED, objection, judgement.tally());
            }
        } catch (UnreadableFeed e) {
            close(ImportState.REFUSED, e.getMessage() + " Nothing was changed.", new Tally());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %d failed", id);
            fail();
        }
    }

    private Judgement judge() throws IOException {
        Judgement judgement = new Judgement(() -> tools.runs().progress(id, 0, new Tally()));
        try (InputStream in = open()) {
            source.read(in, judgement);
        }
        return judgement;
    }

    private void apply() throws IOException {
        QuarkusTransaction.requiringNew().run(() -> tools.offers().register(source));
        try (CountedStream counted = new CountedStream(Files.newInputStream(file.path()));
                InputStream in = new BufferedInputStream(counted, BUFFER)) {
            Batches batches = new Batches(tools.config().batch(), (offers, tally) -> merge(offers, tally, counted));
            source.read(in, batches);
            batches.finish();
            if (markVanished(batches.tally())) {
                finish(batches);
            } else {
                close(ImportState.FAILED, NOTES_LOST, batches.tally());
            }
        }
    }

    private void merge(List<RawOffer> batch, Tally tally, CountedStream counted) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The service is stopping");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            OfferMerge.Merged merged = tools.offers().merge(source.id(), id, today, batch);
            Tally ofBatch = new Tally();
            ofBatch.count(merged.outcomes());
            tally.count(merged.outcomes());
            tally.countUnmatched(merged.unmatched());
            // First the run, then the trail: whoever ends a dead run locks them in this order too.
            tools.runs().progress(id, counted.count(), tally);
            if (ofBatch.added() + ofBatch.changed() > 0) {
                note("import.batch", ofBatch);
            }
        });
    }

    /** False when the offers met are no longer all noted: then most would wrongly seem to be gone. */
    private boolean markVanished(Tally tally) {
        OptionalInt marked;
        do {
            marked = QuarkusTransaction.requiringNew().call(() -> markSome(tally.taken()));
            tally.countVanished(marked.orElse(0));
        } while (marked.orElse(0) > 0);
        return marked.isPresent();
    }

    /** The notes are counted in the transaction that trusts them, because a crash of PostgreSQL empties them. */
    private OptionalInt markSome(long taken) {
        if (tools.offers().met(id) != taken) {
            return OptionalInt.empty();
        }
        int gone = tools.offers()
                .markVanished(source.id(), id, today, tools.config().batch());
        if (gone > 0) {
            Tally ofBatch = new Tally();
            ofBatch.countVanished(gone);
            note("import.batch", ofBatch);
        }
        return OptionalInt.of(gone);
    }

    private void finish(Batches batches) {
        QuarkusTransaction.requiringNew().run(() -> {
            tools.offers().describe(batches.providers());
            tools.offers().readWhole(source.id(), today);
            tools.runs().progress(id, file.bytes(), batches.tally());
            if (tools.runs()
                    .close(id, ImportState.SUCCEEDED, null, batches.tally().reasons())) {
                note("import.finish", batches.tally());
            }
        });
    }

    private void close(ImportState state, String message, Tally tally) {
        QuarkusTransaction.requiringNew().run(() -> {
            tools.runs().progress(id, file.bytes(), tally);
            if (tools.runs().close(id, state, message, tally.reasons())) {
                note(state == ImportState.REFUSED ? "import.refuse" : FAIL, tally);
            }
        });
    }

    /** The counts stay in the run as of its last batch. */
    private void fail() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (tools.runs().close(id, ImportState.FAILED, BROKE_OFF, List.of())) {
                    note(FAIL, Map.of("source", source.id(), "message", BROKE_OFF));
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("Import %d could not be closed (%s); it will be once it counts as dead", id, e.getMessage());
        }
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
        return new BufferedInputStream(Files.newInputStream(file.path()), BUFFER);
    }

    /** Whether {@code part} is more than the given percentage of {@code whole}. */
    static boolean isMoreThan(int percent, long part, long whole) {
        return part * PERCENT > (long) percent * whole;
    }

    static boolean isLongEnoughToJudge(long offers) {
        return offers > FEW_OFFERS;
    }
}
