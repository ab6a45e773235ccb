package org.capacitycommons.catalog.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.journal.JournalEntry;
import org.capacitycommons.catalog.model.CuratedFact;
import org.capacitycommons.catalog.model.CuratedFacts;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Takes corrections in. */
@Singleton
class Proposing {
    private static final int LONGEST_NOTE = 1000;
    private static final Duration DAY = Duration.ofHours(24);

    private final Database database;
    private final Corrections corrections;
    private final CuratedFacts curated;
    private final Journal journal;
    private final CorrectionConfig config;
    private final Clock clock;

    Proposing(
            Database database,
            Corrections corrections,
            CuratedFacts curated,
            Journal journal,
            CorrectionConfig config,
            Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.curated = curated;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    CorrectionView propose(CorrectionRequest request, Reader proposer, Doer doer) {
        Instant now = clock.instant();
        holdBack(doer.subject(), now);
        FieldCheck check = new FieldCheck();
        CuratedFact change = curated.checked(check, "change.", request.change());
        if (request.change().value() == null || request.change().value().isBlank()) {
            check.wrong("change.value", "required");
        }
        String note = check.optional("note", request.note(), LONGEST_NOTE);
        String model = model(request.model());
        if (model == null) {
            check.wrong("model", "unknown");
        }
        check.done();
        if (change == null || model == null) {
            throw new IllegalStateException("A check that found nothing has taken the value and the model");
        }
        long number = insert(model, change, note, doer.subject(), now);
        CorrectionView proposed = corrections.withId("COR-" + number, proposer).orElseThrow();
        journal.note(doer, new JournalEntry("correction.propose", "correction/" + proposed.id(), null, proposed, note));
        return proposed;
    }

    /** Nobody may bury the admins; who asks twice at once waits for the first. */
    private void holdBack(String subject, Instant now) {
        database.first("select pg_advisory_xact_lock(hashtextextended(?, 7))", _ -> true, "correction/" + subject);
        long proposed = database.number(
                "select count(*) as number from correction where proposed_by = ? and proposed_at > ?",
                subject,
                now.minus(DAY));
        if (proposed >= config.perDay()) {
            throw Refusal.of(
                    HttpProblem.TOO_MANY_REQUESTS,
                    "One person may propose %d corrections within 24 hours. Send this one tomorrow."
                            .formatted(config.perDay()));
        }
    }

    private @Nullable String model(String id) {
        return database.first(
                        "select id from model where lower(id) = lower(?) for key share", row -> row.text("id"), id)
                .orElse(null);
    }

    private long insert(String model, CuratedFact change, @Nullable String note, String proposer, Instant now) {
        return database.number(
                """
                insert into correction (version, model_id, field, shown, value, source, source_url, read_on, note,
                  state, proposed_by, proposed_at)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) returning number""",
                model,
                change.field().wire(),
                curated.shown(model, change.field()),
                change.value(),
                change.source(),
                change.sourceUrl(),
                change.readOn(),
                note,
                proposer,
                now);
    }
}
