package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The ministry says what it will do about an alert. */
@ApplicationScoped
@Transactional
class Acknowledging {
    private static final int LONGEST_RESPONSE = 2_000;

    private final Session entities;
    private final Alerts alerts;
    private final Deeds deeds;
    private final Clock clock;

    Acknowledging(Session entities, Alerts alerts, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.alerts = alerts;
        this.deeds = deeds;
        this.clock = clock;
    }

    AlertView acknowledge(String id, @Nullable String typed, RecordVersion read, Caller caller) {
        Tuple alert = alerts.find(id, caller.scope()).orElseThrow(Refusal::notFound);
        String organisation = alert.get("organisation", String.class);
        if (!caller.worksFor(organisation)) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a deployment acknowledges its alerts.");
        }
        read.mustMatch(alert.get("version", Long.class));
        AlertState state = AlertState.valueOf(alert.get("state", String.class));
        AlertMoves.Move move = AlertMoves.find(state, AlertState.ACKNOWLEDGED, AlertMoves.Cause.RESPONSE)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "An alert that is %s can't be acknowledged.".formatted(state))
                        .with("state", state));
        String response = ShortText.required("response", typed, LONGEST_RESPONSE);
        change(alert, move, response, caller);
        deeds.record(
                organisation,
                caller.subject(),
                Deed.of(
                                "alert.acknowledge",
                                "deployment/" + alert.get("deployment", String.class),
                                Map.of("alert", id, "state", move.to(), "response", response))
                        .before(Map.of("state", move.from())));
        return alerts.required(id, caller.scope());
    }

    private void change(Tuple alert, AlertMoves.Move move, String response, Caller caller) {
        int changed = entities.createNativeMutationQuery("""
                        update advisory_alert set state = :to, version = version + 1, response = :response,
                          acknowledged_at = cast(:now as timestamptz), acknowledged_by = :by, acknowledged_by_name = :name
                        where id = :id and version = :version""")
                .setParameter("to", move.to().name())
                .setParameter("response", response)
                .setParameter("now", clock.instant().toString())
                .setParameter("by", caller.subject())
                .setParameter("name", caller.name())
                .setParameter("id", alert.get("id", Long.class))
                .setParameter("version", alert.get("version", Long.class))
                .executeUpdate();
        if (changed == 0) {
            throw Refusal.of(HttpProblem.LOST_RACE, "The alert was changed at the same moment. Read it again.");
        }
    }
}
