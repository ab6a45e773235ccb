package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.SystemWork;

/** Proposes to suspend what runs under a severe advisory that nobody acknowledged in time. A person decides. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Proposing {
    /** How long a ministry has to say what it will do about a severe advisory. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final String PROPOSE = """
            insert into suspension_proposal (nation, id, deployment, organisation, version, alert, state, proposed_at)
            select x.nation, nextval('child_number'), x.deployment, x.organisation, 0, x.id, 'OPEN',
              cast(:now as timestamptz)
            from advisory_alert x join deployment d on d.nation = x.nation and d.id = x.deployment
            where x.state = 'OPEN' and x.severity = 'SEVERE' and x.raised_at <= cast(:before as timestamptz)
              and d.stage in ('PILOT', 'OPERATIONAL')
              and not exists (select 1 from suspension_proposal p where p.alert = x.id)
            limit :most
            on conflict do nothing
            returning id, deployment, organisation, alert""";

    /** What became of the deployment comes before what became of the alert. */
    private static final String SETTLE = """
            update suspension_proposal p set version = p.version + 1, ended_at = cast(:now as timestamptz),
              ended_by = 'system', state = case when d.stage = 'SUSPENDED' then 'FOLLOWED' else 'LAPSED' end
            from advisory_alert x, deployment d
            where p.id in (select w.id from suspension_proposal w
                join advisory_alert y on y.nation = w.nation and y.id = w.alert
                join deployment e on e.nation = w.nation and e.id = w.deployment
                where w.state = 'OPEN' and (e.stage not in ('PILOT', 'OPERATIONAL') or y.state <> 'OPEN')
                order by w.id limit :most for update of w)
              and x.nation = p.nation and x.id = p.alert and d.nation = p.nation and d.id = p.deployment
            returning p.id, p.deployment, p.organisation, p.state""";

    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Proposing(Session entities, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Says how many were proposed, at most so many at once. */
    int propose(int most) {
        Instant now = clock.instant();
        List<Tuple> proposed = entities.createNativeQuery(PROPOSE, Tuple.class)
                .setParameter("now", now.toString())
                .setParameter("before", now.minus(PATIENCE).toString())
                .setParameter("most", most)
                .getResultList();
        for (Tuple proposal : proposed) {
            deeds.record(
                    proposal.get("organisation", String.class),
                    SystemWork.ACTOR,
                    Deed.of(
                            "suspension.propose",
                            "deployment/" + proposal.get("deployment", String.class),
                            Map.of(
                                    "proposal", "SP-" + proposal.get("id", Long.class),
                                    "alert", "AL-" + proposal.get("alert", Long.class))));
        }
        return proposed.size();
    }

    /** Ends proposals that nobody has to decide on any more; says how many, at most so many at once. */
    int settle(int most) {
        List<Tuple> settled = entities.createNativeQuery(SETTLE, Tuple.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("most", most)
                .getResultList();
        for (Tuple proposal : settled) {
            deeds.record(
                    proposal.get("organisation", String.class),
                    SystemWork.ACTOR,
                    Deed.of(
                            "suspension.settle",
                            "deployment/" + proposal.get("deployment", String.class),
                            Map.of(
                                    "proposal",
                                    "SP-" + proposal.get("id", Long.class),
                                    "state",
                                    proposal.get("state", String.class))));
        }
        return settled.size();
    }
}
