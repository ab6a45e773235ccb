package org.capacitycommons.partner.problemreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;

/** Counts problem reports by the hour: of one client, and of everybody together. */
@ApplicationScoped
class ProblemRate {
    /** The name under which everybody is counted; no hash looks like it. */
    private static final String EVERYBODY = "*";

    private final Session entities;
    private final ProblemSettings settings;
    private final ClientHash hash;
    private final Clock clock;

    ProblemRate(Session entities, ProblemSettings settings, ClientHash hash, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.hash = hash;
        this.clock = clock;
    }

    /** Counts one more; refuses what is too much, and then counts nothing. */
    void take(String address) {
        Instant now = clock.instant();
        entities.createNativeMutationQuery("delete from problem_report_count where hour < cast(:time as timestamptz)")
                .setParameter("time", now.minus(1, ChronoUnit.DAYS).toString())
                .executeUpdate();
        take(hash.of(address, LocalDate.ofInstant(now, clock.getZone())), settings.perClientAndHour(), now);
        take(EVERYBODY, settings.perHour(), now);
    }

    private void take(String client, int most, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int count = entities.createNativeQuery("""
                        insert into problem_report_count (client, hour, count)
                        values (:client, cast(:hour as timestamptz), 1)
                        on conflict (client, hour) do update set count = problem_report_count.count + 1
                        returning count""", Integer.class)
                .setParameter("client", client)
                .setParameter("hour", hour.toString())
                .getSingleResult();
        if (count > most) {
            long seconds = Duration.between(now, hour.plus(1, ChronoUnit.HOURS)).toSeconds() + 1;
            throw Refusal.of(
                            HttpProblem.TOO_MANY_REQUESTS,
                            "Too many problem reports came in this hour. Send yours again after the next full hour.")
                    .with(RetryAfter.MEMBER, seconds);
        }
    }
}
