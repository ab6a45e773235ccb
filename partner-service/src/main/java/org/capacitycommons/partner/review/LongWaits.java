package org.capacitycommons.partner.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.security.SystemWork;

/**
 * Tells administrators which projects have waited long for a decision. That is all that time does: nothing is ever
 * approved, rejected or taken from a reviewer by it. Every replica may look: each wait is told of once.
 */
@Singleton
class LongWaits {
    static final int WAITING_AFTER = 5;
    static final int OVERDUE_AFTER = 10;

    private static final int BATCH = 500;

    /** Fewer days in the calendar can't hold so many days of work. */
    private static final Duration AT_LEAST = Duration.ofDays(WAITING_AFTER);

    private static final String WAITING = """
            select id, title, submitted_at, rounds from project
            where state in ('SUBMITTED', 'IN_REVIEW', 'AWAITING_SECOND')
              and submitted_at <= cast(:before as timestamptz) and (submitted_at, id) > (cast(:at as timestamptz), :id)
            order by submitted_at, id""";

    private final Session entities;
    private final Notices notices;
    private final Clock clock;

    LongWaits(Session entities, Notices notices, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(
            every = "{commons.escalation.every}",
            delayed = "2m",
            identity = "tell-of-long-waits",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        tell();
    }

    void tell() {
        SystemWork.run(() -> {
            Instant at = Instant.EPOCH;
            String id = "";
            List<Tuple> waiting = page(at, id);
            while (!waiting.isEmpty()) {
                at = waiting.getLast().get("submitted_at", Instant.class);
                id = waiting.getLast().get("id", String.class);
                waiting = page(at, id);
            }
        });
    }

    private List<Tuple> page(Instant at, String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Tuple> waiting = entities.createNativeQuery(WAITING, Tuple.class)
                    .setParameter("before", clock.instant().minus(AT_LEAST).toString())
                    .setParameter("at", at.toString())
                    .setParameter("id", id)
                    .setMaxResults(BATCH)
                    .getResultList();
            waiting.forEach(this::tell);
            return waiting;
        });
    }

    private void tell(Tuple project) {
        long days = WorkingDays.between(project.get("submitted_at", Instant.class), clock.instant());
        About about = new About("project/" + project.get("id", String.class), project.get("title", String.class));
        String occasion = "round-" + project.get("rounds", Integer.class);
        if (days >= OVERDUE_AFTER) {
            notices.toOffice(NoticeKind.REVIEW_OVERDUE, about, occasion);
        } else if (days >= WAITING_AFTER) {
            notices.toOffice(NoticeKind.REVIEW_WAITING, about, occasion);
        }
    }
}
