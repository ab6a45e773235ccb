package org.capacitycommons.catalog.correction;

import java.time.Clock;

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
import org.capacitycommons.catalog.model.ModelEdits;
import org.capacitycommons.catalog.model.ValueEdit;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Accepts, declines and takes back corrections. */
@Singleton
class Deciding {
    private static final int LONGEST_REASON = 1000;

    private final Database database;
    private final Corrections corrections;
    private final CuratedFacts curated;
    private final ModelEdits edits;
    private final Journal journal;
    private final Clock clock;

    Deciding(
            Database database,
            Corrections corrections,
            CuratedFacts curated,
            ModelEdits edits,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.curated = curated;
        this.edits = edits;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which correction is moved, and which version of it was read. */
    record Asked(String id, CorrectionMoves.Move move, RecordVersion read) {}

    @Transactional
    CorrectionView move(Asked asked, DecisionRequest request, Reader reader, Doer doer) {
        CorrectionView before = corrections.locked(asked.id(), reader).orElseThrow(Refusal::notFound);
        asked.read().mustMatch(before.version());
        mayMove(asked.move(), before);
        String reason = reason(asked.move(), request);
        if (asked.move() == CorrectionMoves.Move.ACCEPT) {
            accept(before, reason, doer);
        }
        database.write(
                """
                update correction set version = version + 1, state = ?, reason = ?, decided_by = ?, decided_at = ?
                where number = ?""", asked.move().to(), reason, doer.subject(), clock.instant(), Corrections.number(before.id()));
        CorrectionView after = corrections.withId(asked.id(), reader).orElseThrow();
        journal.note(doer, new JournalEntry(asked.move().action(), "correction/" + before.id(), before, after, reason));
        return after;
    }

    private static void mayMove(CorrectionMoves.Move move, CorrectionView correction) {
        if (correction.may().contains(move.wire())) {
            return;
        }
        if (move.leaves(correction.state())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only who proposed a correction takes it back.");
        }
        throw Refusal.of(CatalogProblem.ILLEGAL_MOVE, "It is %s already, and stays so.".formatted(correction.state()));
    }

    private static @Nullable String reason(CorrectionMoves.Move move, DecisionRequest request) {
        FieldCheck check = new FieldCheck();
        String reason = move == CorrectionMoves.Move.DECLINE
                ? check.text("reason", request.reason(), LONGEST_REASON)
                : check.optional("reason", request.reason(), LONGEST_REASON);
        check.done();
        return reason;
    }

    /** Checked anew: what was a licence or a language when it was proposed may be none any more. */
    private void accept(CorrectionView correction, @Nullable String reason, Doer doer) {
        FieldCheck check = new FieldCheck();
        CuratedFact fact = curated.checked(
                check,
                "",
                new ValueEdit(
                        correction.field(),
                        correction.value(),
                        correction.source(),
                        correction.sourceUrl(),
                        correction.readOn()));
        check.done();
        if (fact != null) {
            edits.curate(correction.modelId(), fact, reason == null ? correction.id() : reason, doer);
        }
    }
}
