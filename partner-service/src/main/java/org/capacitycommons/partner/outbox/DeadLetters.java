package org.capacitycommons.partner.outbox;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.Scope;

/** Errands that were given up; for those who see everything. */
@ApplicationScoped
@Transactional
class DeadLetters {
    private static final String COLUMNS = """
            select id, topic, key, state, attempts, created_at, ended_at, last_error from outbox
            where cast(:all as boolean) and\s""";

    private final Session entities;
    private final Errands errands;
    private final Deeds deeds;

    DeadLetters(Session entities, Errands errands, Deeds deeds) {
        this.entities = entities;
        this.errands = errands;
        this.deeds = deeds;
    }

    @Schema(description = "An errand outside the database that was given up after many tries.")
    record DeadLetter(
            @Schema(examples = "17") String id,
            Topic topic,
            @Schema(description = "What it was about") String key,
            int attempts,
            Instant createdAt,
            @Nullable Instant givenUpAt,

            @Schema(description = "Why the last try failed") @Nullable
            String lastError) {}

    /** The latest first. */
    Listing<DeadLetter> page(@Nullable String cursor, int limit, Scope scope) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : number(Cursor.decode(cursor, 1).getFirst());
        List<DeadLetter> rows = entities.createNativeQuery(
                        COLUMNS + "state = 'DEAD' and id < :before order by id desc", Tuple.class)
                .setParameter("all", scope.seesEverything())
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(DeadLetters::view)
                .toList();
        List<DeadLetter> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        long total = entities.createNativeQuery(
                        "select count(*) from outbox where cast(:all as boolean) and state = 'DEAD'", Long.class)
                .setParameter("all", scope.seesEverything())
                .getSingleResult();
        return new Listing<>(
                shown,
                total,
                rows.size() > limit ? Cursor.encode(shown.getLast().id()) : null);
    }

    /** Tries it again from the beginning. */
    DeadLetter retry(String id, Caller caller) {
        DeadLetter letter = entities.createNativeQuery(COLUMNS + "id = :id", Tuple.class)
                .setParameter("all", caller.scope().seesEverything())
                .setParameter("id", id.matches("\\d{1,18}") ? Long.parseLong(id) : -1)
                .getResultStream()
                .findFirst()
                .map(DeadLetters::view)
                .orElseThrow(Refusal::notFound);
        if (errands.revive(Long.parseLong(letter.id())).isEmpty()) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "Only what was given up is tried again by hand.");
        }
        deeds.record(caller.speaksFor().id(), caller.subject(), Deed.of("outbox.retry", "dead-letter/" + id, letter));
        return letter;
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Cursor.invalid();
        }
        return Long.parseLong(text);
    }

    private static DeadLetter view(Tuple row) {
        return new DeadLetter(
                String.valueOf(row.get("id", Long.class)),
                Topic.valueOf(row.get("topic", String.class)),
                row.get("key", String.class),
                row.get("attempts", Integer.class),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("last_error", String.class));
    }
}
