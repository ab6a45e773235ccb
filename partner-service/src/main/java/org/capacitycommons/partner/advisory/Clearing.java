package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.SystemWork;

/** Clears alerts whose cause is gone. Only the service does this; nobody clears an alert by hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Clearing {
    private static final String RANK = "array_position(array['LOW', 'MODERATE', 'SEVERE'], %s)";
    private static final Map<AlertMoves.Cause, String> GONE = gone();

    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Clearing(Session entities, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    private static Map<AlertMoves.Cause, String> gone() {
        Map<AlertMoves.Cause, String> gone = new LinkedHashMap<>();
        gone.put(AlertMoves.Cause.ADVISORY_WITHDRAWN, "a.state = 'WITHDRAWN'");
        gone.put(
                AlertMoves.Cause.NOT_IN_USE,
                "not exists (select 1 from model_use m join deployment d on d.nation = m.nation and d.id = m.deployment"
                        + " where m.nation = x.nation and m.deployment = x.deployment and" + Raising.TOUCHES + "and"
                        + Raising.RUNNING + ")");
        gone.put(
                AlertMoves.Cause.SUPERSEDED,
                "((a.version > x.advisory_version and " + RANK.formatted("a.severity") + " > "
                        + RANK.formatted("x.severity") + ") or exists (select 1 from model_use m"
                        + " where m.nation = x.nation and m.deployment = x.deployment and" + Raising.TOUCHES
                        + "and m.revision <> all(x.revisions)))");
        return gone;
    }

    /** Says how many were cleared, at most so many for each cause. */
    int clear(int most) {
        return GONE.keySet().stream().mapToInt(cause -> clear(cause, most)).sum();
    }

    private int clear(AlertMoves.Cause cause, int most) {
        String sql = """
                update advisory_alert y set state = 'CLEARED', version = y.version + 1,
                  cleared_at = cast(:now as timestamptz), cleared_because = :cause
                where y.id in (select x.id from advisory_alert x join advisory_known a on a.id = x.advisory
                               where x.state <> 'CLEARED' and x.state in (:states) and\s""" + GONE.get(cause) + """
                 order by x.id limit :most for update of x)
                returning y.id, y.deployment, y.organisation, y.advisory""";
        List<Tuple> cleared = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("now", clock.instant().toString())
                .setParameter("cause", cause.name())
                .setParameter(
                        "states",
                        AlertMoves.leftBy(cause).stream().map(Enum::name).toList())
                .setParameter("most", most)
                .getResultList();
        for (Tuple alert : cleared) {
            deeds.record(
                    alert.get("organisation", String.class),
                    SystemWork.ACTOR,
                    Deed.of(
                            "alert.clear",
                            "deployment/" + alert.get("deployment", String.class),
                            Map.of(
                                    "alert",
                                    "AL-" + alert.get("id", Long.class),
                                    "advisory",
                                    alert.get("advisory", String.class),
                                    "because",
                                    cause)));
        }
        return cleared.size();
    }
}
