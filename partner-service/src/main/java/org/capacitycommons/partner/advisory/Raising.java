package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/**
 * Raises an alert for every advisory on every deployment that runs an affected revision and has none standing yet. The
 * alerts follow from what is stored, so it does not matter in which order, how often or by whom this is done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Raising {
    /** What counts as running; what is over needs no alert. */
    static final String RUNNING = " d.stage in ('PLANNED', 'PILOT', 'OPERATIONAL', 'SUSPENDED') ";

    /** Which uses an advisory a touches. */
    static final String TOUCHES =
            " m.model = a.model and m.ended_at is null and (a.all_revisions or m.revision = any(a.revisions)) ";

    private static final String RAISE = """
            insert into advisory_alert (nation, id, deployment, organisation, version, advisory, advisory_version,
                                        severity, model, revisions, state, raised_at)
            select t.nation, nextval('child_number'), t.deployment, t.organisation, 0, t.advisory, t.version, t.severity,
              t.model, t.revisions, 'OPEN', cast(:now as timestamptz)
            from (select d.nation, d.id as deployment, d.organisation, a.id as advisory, a.version, a.severity, a.model,
                    array_agg(distinct m.revision) as revisions
                  from advisory_known a
                  join model_use m on""" + TOUCHES + """
                  join deployment d on d.nation = m.nation and d.id = m.deployment and d.organisation is not null and""" + RUNNING + """
                  where a.state = 'PUBLISHED' and (:deployment = '' or d.id = :deployment)
                    and not exists (select 1 from advisory_alert x where x.deployment = d.id and x.advisory = a.id
                                    and x.state <> 'CLEARED')
                  group by d.nation, d.id, d.organisation, a.id limit :most) t
            on conflict do nothing
            returning id, deployment, organisation, advisory, severity,
              (select a.title from advisory_known a where a.id = advisory_alert.advisory) as title""";

    private final Session entities;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Raising(Session entities, Deeds deeds, Notices notices, Clock clock) {
        this.entities = entities;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    /** For one deployment that just took a model into use. */
    public void raiseFor(String deployment, String actor) {
        raise(deployment, actor, Integer.MAX_VALUE);
    }

    /** For all; says how many there were, at most so many at once. */
    int raise(String actor, int most) {
        return raise("", actor, most);
    }

    private int raise(String deployment, String actor, int most) {
        entities.flush();
        List<Tuple> raised = entities.createNativeQuery(RAISE, Tuple.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("deployment", deployment)
                .setParameter("most", most)
                .getResultList();
        for (Tuple alert : raised) {
            deeds.record(
                    alert.get("organisation", String.class),
                    actor,
                    Deed.of(
                            "alert.raise",
                            "deployment/" + alert.get("deployment", String.class),
                            Map.of(
                                    "alert", "AL-" + alert.get("id", Long.class),
                                    "advisory", alert.get("advisory", String.class),
                                    "severity", alert.get("severity", String.class))));
            notices.toOrganisation(
                    alert.get("organisation", String.class),
                    NoticeKind.ADVISORY_ALERT,
                    new About("deployment/" + alert.get("deployment", String.class), alert.get("title", String.class)),
                    "AL-" + alert.get("id", Long.class));
        }
        return raised.size();
    }
}
