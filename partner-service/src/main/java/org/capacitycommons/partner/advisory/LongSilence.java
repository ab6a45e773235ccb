package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.time.Duration;
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

/** Reminds a ministry of an alert that it has not answered, and tells administrators. Told once, by whichever replica. */
@Singleton
class LongSilence {
    /** Long before a severe one is proposed for suspension. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final int BATCH = 500;

    private static final String SILENT = """
            select x.id, x.deployment, x.organisation, a.title from advisory_alert x
            join advisory_known a on a.id = x.advisory
            where x.state = 'OPEN' and x.raised_at <= cast(:before as timestamptz) and x.id > :after order by x.id""";

    private final Session entities;
    private final Notices notices;
    private final Clock clock;

    LongSilence(Session entities, Notices notices, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(
            every = "{commons.escalation.every}",
            delayed = "3m",
            identity = "tell-of-long-silence",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        tell();
    }

    void tell() {
        SystemWork.run(() -> {
            long after = 0;
            List<Tuple> silent = page(after);
            while (!silent.isEmpty()) {
                after = silent.getLast().get("id", Long.class);
                silent = page(after);
            }
        });
    }

    private List<Tuple> page(long after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Tuple> silent = entities.createNativeQuery(SILENT, Tuple.class)
                    .setParameter("before", clock.instant().minus(PATIENCE).toString())
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .getResultList();
            silent.forEach(this::tell);
            return silent;
        });
    }

    private void tell(Tuple alert) {
        About about =
                new About("deployment/" + alert.get("deployment", String.class), alert.get("title", String.class));
        String occasion = "AL-" + alert.get("id", Long.class);
        notices.toOrganisation(
                alert.get("organisation", String.class), NoticeKind.ALERT_UNACKNOWLEDGED, about, occasion);
        notices.toOffice(NoticeKind.ALERT_UNACKNOWLEDGED, about, occasion);
    }
}
