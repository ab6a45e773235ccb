package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.time.CursorTime;

/** The pilots that ask to go live, of all nations, the oldest request first. */
@ApplicationScoped
@Transactional
class GoLiveQueue {
    private final Session entities;

    GoLiveQueue(Session entities) {
        this.entities = entities;
    }

    @Schema(description = "A request that a pilot goes live.")
    record QueuedRequest(String deployment, int number, long version, Instant requestedAt) {
        static QueuedRequest of(GoLiveReview review) {
            return new QueuedRequest(review.deployment(), review.round(), review.version(), review.requestedAt());
        }
    }

    Listing<QueuedRequest> page(@Nullable String cursor, @Nullable Integer asked, Caller caller) {
        if (!caller.scope().seesEverything()) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "The queue is for administrators.");
        }
        int limit = Listing.limit(asked);
        List<String> after = cursor == null ? List.of("1970-01-01T00:00:00Z", "0") : Cursor.decode(cursor, 2);
        List<GoLiveReview> rows = entities.createNativeQuery("""
                        select r.* from go_live_review r where r.state = 'REQUESTED'
                          and (r.requested_at, r.id) > (cast(:since as timestamptz), :id)
                        order by r.requested_at, r.id""", GoLiveReview.class)
                .setParameter("since", CursorTime.read(after.getFirst()).toString())
                .setParameter("id", number(after.getLast()))
                .setMaxResults(limit + 1)
                .getResultList();
        long total = entities.createNativeQuery(
                        "select count(*) from go_live_review where state = 'REQUESTED'", Long.class)
                .getSingleResult();
        boolean more = rows.size() > limit;
        List<GoLiveReview> shown = more ? rows.subList(0, limit) : rows;
        return new Listing<>(
                shown.stream().map(QueuedRequest::of).toList(),
                total,
                more
                        ? Cursor.encode(
                                shown.getLast().requestedAt().toString(),
                                String.valueOf(shown.getLast().number()))
                        : null);
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
