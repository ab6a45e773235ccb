package org.capacitycommons.partner.deployment;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.database.Pages;
import org.capacitycommons.partner.security.Caller;

/** The pilots that ask to go live, of all nations, the oldest request first. */
@ApplicationScoped
@Transactional
class GoLiveQueue {
    private static final Pages.Ordered<GoLiveReview> REQUESTED = new Pages.Ordered<>(
            GoLiveReview.class,
            "r.*",
            "from go_live_review r where r.state = 'REQUESTED'",
            Map.of(),
            Pages.Order.oldestFirst("r.requested_at", "r.id"),
            review -> new Pages.Position(review.requestedAt(), review.number()));

    private final Pages pages;

    GoLiveQueue(Pages pages) {
        this.pages = pages;
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
        return pages.page(
                REQUESTED,
                cursor,
                asked,
                shown -> shown.stream().map(QueuedRequest::of).toList());
    }
}
