package org.capacitycommons.catalog.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.input.FieldCheck;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.problem.CatalogProblem;
import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Finds values on which sources disagree, and lets admins decide them. */
@Singleton
class FactDecisions {
    private static final int LONGEST_REASON = 1000;
    private static final int MODELS_AT_A_TIME = 200;

    /** A page ends after so many models even when few of them are in doubt: each page takes a bounded time. */
    private static final int MOST_MODELS = 2_000;

    private final Database database;
    private final Facts facts;
    private final Models models;
    private final CuratedFacts curated;
    private final ModelEdits edits;
    private final Clock clock;

    FactDecisions(Database database, Facts facts, Models models, CuratedFacts curated, ModelEdits edits, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.models = models;
        this.curated = curated;
        this.edits = edits;
        this.clock = clock;
    }

    /** A field of a model. */
    record Place(String modelId, FactField field) {}

    /** Those that nobody has decided, or where the sources have changed since; by model. */
    OpenDisagreement.Page open(@Nullable String cursor, int limit, List<String> may) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<OpenDisagreement> found = new ArrayList<>();
        for (int looked = 0; looked < MOST_MODELS; looked += MODELS_AT_A_TIME) {
            List<Model> some = models.withSeveralSources(after, MODELS_AT_A_TIME);
            Map<String, List<StoredFact>> said =
                    facts.of(some.stream().map(Model::id).toList());
            for (Model model : some) {
                found.addAll(of(model, said.getOrDefault(model.id(), List.of()), may));
                after = model.id();
                if (found.size() >= limit) {
                    return new OpenDisagreement.Page(found, Cursor.encode(after));
                }
            }
            if (some.size() < MODELS_AT_A_TIME) {
                return new OpenDisagreement.Page(found, null);
            }
        }
        return new OpenDisagreement.Page(found, Cursor.encode(after));
    }

    /** Asks for decisions only where there is something to decide. */
    private List<OpenDisagreement> of(Model model, List<StoredFact> said, List<String> may) {
        List<OpenDisagreement> open = new ArrayList<>();
        for (Disagreement disagreement : models.disagreements(model, said)) {
            FactField field = FactField.named(disagreement.field()).orElseThrow();
            if (CuratedValue.EDITABLE.contains(field)) {
                FactDecision decision =
                        decision(new Place(model.id(), field), said).orElse(null);
                if (decision == null || !decision.settles()) {
                    open.add(new OpenDisagreement(model.id(), field.wire(), disagreement.values(), decision, may));
                }
            }
        }
        return open;
    }

    Optional<FactDecision> decision(Place place) {
        return decision(place, facts.of(place.modelId()));
    }

    private Optional<FactDecision> decision(Place place, List<StoredFact> said) {
        return database.first(
                "select * from fact_decision where model_id = ? and field = ?",
                row -> new FactDecision(
                        row.textOrNull("value"),
                        row.text("reason"),
                        row.number("version"),
                        row.texts("against").equals(FactDecision.said(said, place.field())),
                        row.text("decided_by"),
                        row.instant("decided_at")),
                place.modelId(),
                place.field().wire());
    }

    @Transactional
    FactDecision decide(Place place, FactDecisionRequest request, RecordVersion read, Doer doer) {
        FieldCheck check = new FieldCheck();
        String reason = check.text("reason", request.reason(), LONGEST_REASON);
        ValueEdit decided = request.decided();
        CuratedFact fact = decided == null ? null : fact(check, place, decided);
        check.done();
        // The model's row is what two admins at once queue for.
        database.first("select 1 from model where id = ? for update", _ -> true, place.modelId());
        Optional<FactDecision> before = decision(place);
        read.mustMatch(before.map(FactDecision::version).orElse(0L));
        if (fact == null) {
            undo(place, before.orElseThrow(Refusal::notFound), reason, doer);
        } else {
            write(place, fact, reason, doer);
        }
        return decision(place).orElseThrow();
    }

    private @Nullable CuratedFact fact(FieldCheck check, Place place, ValueEdit decided) {
        CuratedFact fact = curated.checked(check, "decided.", decided);
        if (fact != null && fact.field() != place.field()) {
            check.wrong("decided.field", "not-wanted");
        }
        if (decided.value() == null) {
            check.wrong("decided.value", "required");
        }
        return fact;
    }

    private void write(Place place, CuratedFact fact, String reason, Doer doer) {
        String replaced = curated.kept(place.modelId(), place.field());
        edits.curate(place.modelId(), fact, reason, doer);
        database.write(
                """
                insert into fact_decision as d (model_id, field, version, value, reason, against, replaced, decided_by,
                  decided_at)
                values (?, ?, 1, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (model_id, field) do update set version = d.version + 1, value = excluded.value,
                  reason = excluded.reason, against = excluded.against, decided_by = excluded.decided_by,
                  decided_at = excluded.decided_at,
                  replaced = case when d.value is null then excluded.replaced else d.replaced end""",
                place.modelId(),
                place.field().wire(),
                fact.value(),
                reason,
                FactDecision.said(facts.of(place.modelId()), place.field()),
                replaced,
                doer.subject(),
                clock.instant());
    }

    private void undo(Place place, FactDecision decision, String reason, Doer doer) {
        if (decision.value() == null) {
            throw Refusal.of(CatalogProblem.ILLEGAL_MOVE, "It was undone already.");
        }
        if (!decision.value().equals(curated.stated(place.modelId(), place.field()))) {
            throw Refusal.of(
                    CatalogProblem.ILLEGAL_MOVE, "The value was edited since. Edit the model, or decide anew.");
        }
        String replaced = database.first(
                        "select replaced::text as replaced from fact_decision where model_id = ? and field = ?",
                        row -> row.text("replaced"),
                        place.modelId(),
                        place.field().wire())
                .orElseThrow();
        edits.restore(place.modelId(), place.field(), replaced, reason, doer);
        database.write(
                """
                update fact_decision set version = version + 1, value = null, reason = ?, decided_by = ?,
                  decided_at = ?
                where model_id = ? and field = ?""",
                reason,
                doer.subject(),
                clock.instant(),
                place.modelId(),
                place.field().wire());
    }
}
