package org.capacitycommons.catalog.advisory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.journal.JournalEntry;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Publishes, changes and withdraws advisories. */
@Singleton
public class Publishing {
    private static final int LONGEST_REASON = 1000;

    /** Held to the end of the transaction. The number stands for this work alone. */
    private static final long LOCK = 0x4144_5650L;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    Publishing(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    AdvisoryView publish(AdvisoryRequest request, Doer doer) {
        @Nullable String model = model(request.model());
        AdvisoryChecks.Words words = AdvisoryChecks.checked(request, model == null ? null : revisions(model));
        Instant now = now();
        waitForTurn();
        AdvisoryView published = database.first(
                        """
                        insert into advisory (version, model_id, kind, severity, title, text, action, all_revisions,
                          revisions, state, source, source_url, published_at, updated_at, feed_seq)
                        values (1, ?, ?, ?, ?, ?, ?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, nextval('advisory_feed'))
                        returning *""",
                        Advisories::view,
                        model,
                        request.kind(),
                        request.severity(),
                        words.title(),
                        words.text(),
                        words.action(),
                        request.ofAllRevisions(),
                        request.namedRevisions(),
                        words.source(),
                        words.sourceUrl(),
                        now,
                        now)
                .orElseThrow();
        return noted("advisory.publish", null, published, doer);
    }

    @Transactional
    AdvisoryView change(String id, AdvisoryRequest request, RecordVersion read, Doer doer) {
        AdvisoryView before = locked(id, read, AdvisoryState.Move.CHANGE);
        if (!before.modelId().equalsIgnoreCase(request.model())) {
            throw Refusal.of(HttpProblem.VALIDATION, "Withdraw this advisory and publish one on the other model.")
                    .at(FieldError.of("model", "fixed"));
        }
        // What a withdrawn model's advisory names stays, though the model has no revisions any more.
        Set<String> known = new HashSet<>(before.revisions());
        known.addAll(revisions(before.modelId()));
        AdvisoryChecks.Words words = AdvisoryChecks.checked(request, known);
        waitForTurn();
        AdvisoryView after = database.first(
                        """
                        update advisory set version = version + 1, kind = ?, severity = ?, title = ?, text = ?,
                          action = ?, all_revisions = ?, revisions = ?, source = ?, source_url = ?, updated_at = ?,
                          feed_seq = nextval('advisory_feed')
                        where id = ? returning *""",
                        Advisories::view,
                        request.kind(),
                        request.severity(),
                        words.title(),
                        words.text(),
                        words.action(),
                        request.ofAllRevisions(),
                        request.namedRevisions(),
                        words.source(),
                        words.sourceUrl(),
                        now(),
                        id)
                .orElseThrow();
        return noted("advisory.change", before, after, doer);
    }

    @Transactional
    AdvisoryView withdraw(String id, WithdrawalRequest request, RecordVersion read, Doer doer) {
        FieldCheck check = new FieldCheck();
        String reason = check.text("reason", request.reason(), LONGEST_REASON);
        check.done();
        AdvisoryView before = locked(id, read, AdvisoryState.Move.WITHDRAW);
        waitForTurn();
        AdvisoryView after =
                database.first("""
                        update advisory set version = version + 1, state = 'WITHDRAWN', withdrawn_reason = ?,
                          updated_at = ?, feed_seq = nextval('advisory_feed')
                        where id = ? returning *""", Advisories::view, reason, now(), id).orElseThrow();
        return noted("advisory.withdraw", before, after, doer);
    }

    /**
     * Publishes what holds for one model also on another, which it is merged into. The old ones stay: deployments name
     * the model as they registered it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void repeat(String fromModel, String onModel, Doer doer) {
        Instant now = now();
        waitForTurn();
        database.list("""
                        insert into advisory (version, model_id, kind, severity, title, text, action, all_revisions,
                          revisions, state, source, source_url, published_at, updated_at, feed_seq)
                        select 1, ?, kind, severity, title, text, action, all_revisions, revisions, state,
                               source, source_url, ?, ?, nextval('advisory_feed')
                        from advisory where model_id = ? and state = 'PUBLISHED' order by feed_seq
                        returning *""", Advisories::view, onModel, now, now, fromModel)
                .forEach(published -> noted("advisory.publish", null, published, doer));
    }

    private AdvisoryView locked(String id, RecordVersion read, AdvisoryState.Move move) {
        AdvisoryView found = database.first("select * from advisory where id = ? for update", Advisories::view, id)
                .orElseThrow(Refusal::notFound);
        read.mustMatch(found.version());
        if (!found.state().allows(move)) {
            throw Refusal.of(
                    CatalogProblem.ILLEGAL_MOVE, "A withdrawn advisory stays as it is. Publish a new one instead.");
        }
        return found;
    }

    /** Held against a merge that would take the model away meanwhile. */
    private @Nullable String model(String id) {
        return database.first(
                        "select id from model where lower(id) = lower(?) for key share", row -> row.text("id"), id)
                .orElse(null);
    }

    private Set<String> revisions(String modelId) {
        return Set.copyOf(database.list("select id from revision where model_id = ?", row -> row.text("id"), modelId));
    }

    private void waitForTurn() {
        database.first("select pg_advisory_xact_lock(?)", _ -> true, LOCK);
    }

    private AdvisoryView noted(String action, @Nullable AdvisoryView before, AdvisoryView after, Doer doer) {
        journal.note(doer, new JournalEntry(action, "advisory/" + after.id(), before, after, after.withdrawnReason()));
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
