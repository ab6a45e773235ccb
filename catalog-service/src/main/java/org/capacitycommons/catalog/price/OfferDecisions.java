package org.capacitycommons.catalog.price;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.journal.Doer;
import org.capacitycommons.catalog.journal.Journal;
import org.capacitycommons.catalog.journal.JournalEntry;
import org.capacitycommons.catalog.model.Models;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** Takes and remembers what curators decide about offers. Later imports find the decision and keep to it. */
@Singleton
class OfferDecisions {
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Models models;
    private final Journal journal;
    private final Clock clock;

    OfferDecisions(Database database, Models models, Journal journal, Clock clock) {
        this.database = database;
        this.models = models;
        this.journal = journal;
        this.clock = clock;
    }

    OfferDecision of(OfferKey key) {
        return database.first(
                        "select * from offer_decision where source = ? and provider_id = ? and offer_id = ?",
                        row -> new OfferDecision(
                                OfferDecision.Verdict.valueOf(row.text("decision")),
                                row.textOrNull("model_id"),
                                row.textOrNull("reason"),
                                row.number("version"),
                                row.textOrNull("decided_by"),
                                row.instantOrNull("decided_at")),
                        key.source(),
                        key.providerId(),
                        key.offerId())
                .orElse(OfferDecision.NONE);
    }

    @Transactional
    OfferDecision decide(OfferKey key, DecisionRequest request, RecordVersion read, Doer curator) {
        // The offer's row is what two curators at once queue for, and what an import of it waits for.
        OfferKey found = database.first(
                        "select 1 from offer where source = ? and provider_id = ? and offer_id = ? for update",
                        _ -> key,
                        key.source(),
                        key.providerId(),
                        key.offerId())
                .orElseThrow(Refusal::notFound);
        OfferDecision before = of(found);
        read.mustMatch(before.version());
        OfferDecision decision = new OfferDecision(
                request.decision(),
                model(request),
                reason(request),
                before.version() + 1,
                curator.subject(),
                clock.instant());
        write(key, decision);
        apply(key, decision);
        journal.note(
                curator,
                new JournalEntry(
                        "offer." + verb(decision.verdict()),
                        "offer/" + key.id(),
                        before.version() == 0 ? null : facts(key, before),
                        facts(key, decision),
                        decision.reason()));
        return decision;
    }

    private @Nullable String model(DecisionRequest request) {
        String asked = request.modelId();
        if (request.decision() != OfferDecision.Verdict.ASSIGNED) {
            if (asked != null) {
                throw refused("modelId", "not-wanted", "Only an assignment names a model.");
            }
            return null;
        }
        if (asked == null) {
            throw refused("modelId", "required", "Name the model that the offer is of.");
        }
        return models.withId(asked)
                .orElseThrow(() -> refused("modelId", "unknown", "There is no such model in the catalogue."))
                .id();
    }

    private static @Nullable String reason(DecisionRequest request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST_REASON) {
            throw refused("reason", "too-long", "A reason has %d characters at most.".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }

    private static Refusal refused(String field, String key, String detail) {
        return Refusal.of(HttpProblem.VALIDATION, detail).at(FieldError.of(field, key));
    }

    private void write(OfferKey key, OfferDecision decision) {
        database.write(
                """
                insert into offer_decision (source, provider_id, offer_id, decision, model_id, reason, version,
                                            decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source, provider_id, offer_id) do update set decision = excluded.decision,
                  model_id = excluded.model_id, reason = excluded.reason, version = excluded.version,
                  decided_by = excluded.decided_by, decided_at = excluded.decided_at""",
                key.source(),
                key.providerId(),
                key.offerId(),
                decision.verdict(),
                decision.modelId(),
                decision.reason(),
                decision.version(),
                decision.decidedBy(),
                decision.decidedAt());
    }

    /** An open offer waits until the next import has matched it anew. */
    private void apply(OfferKey key, OfferDecision decision) {
        database.write(
                "update offer set model_id = ?, match = ? where source = ? and provider_id = ? and offer_id = ?",
                decision.modelId(),
                decision.verdict() == OfferDecision.Verdict.ASSIGNED ? OfferMatch.CURATED : OfferMatch.UNMATCHED,
                key.source(),
                key.providerId(),
                key.offerId());
    }

    private static String verb(OfferDecision.Verdict verdict) {
        return switch (verdict) {
            case ASSIGNED -> "assign";
            case DISMISSED -> "dismiss";
            case OPEN -> "reopen";
        };
    }

    private static Map<String, Object> facts(OfferKey key, OfferDecision decision) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", key.source());
        facts.put("provider", key.providerId());
        facts.put("offer", key.offerId());
        facts.put("decision", decision.verdict());
        facts.put("model", decision.modelId());
        facts.put("reason", decision.reason());
        facts.put("version", decision.version());
        return facts;
    }
}
