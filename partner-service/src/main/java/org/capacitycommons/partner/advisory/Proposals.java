package org.capacitycommons.partner.advisory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.Scope;

/** Proposals to suspend, for those who decide on suspensions; its readers see everything or nothing here. */
@ApplicationScoped
@Transactional
class Proposals {
    private static final int LONGEST_REASON = 2_000;
    private static final String COLUMNS = """
            select p.id, p.deployment, d.title, p.alert, x.advisory, p.state, p.proposed_at, p.ended_at, p.reason,
              p.version, p.organisation
            from suspension_proposal p join advisory_alert x on x.nation = p.nation and x.id = p.alert
            join deployment d on d.nation = p.nation and d.id = p.deployment where cast(:all as boolean) and\s""";

    private final Session entities;
    private final Deeds deeds;
    private final Clock clock;

    Proposals(Session entities, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What waits for a decision, the oldest first; a hundred are more than anybody decides in a day. */
    Listing<ProposalView> open(Scope scope) {
        List<ProposalView> waiting = entities.createNativeQuery(
                        COLUMNS + "p.state = 'OPEN' order by p.proposed_at, p.id", Tuple.class)
                .setParameter("all", scope.seesEverything())
                .setMaxResults(Listing.MAX_LIMIT)
                .getResultStream()
                .map(Proposals::view)
                .toList();
        long total = entities.createNativeQuery(
                        "select count(*) from suspension_proposal p where cast(:all as boolean) and p.state = 'OPEN'",
                        Long.class)
                .setParameter("all", scope.seesEverything())
                .getSingleResult();
        return new Listing<>(waiting, total, null);
    }

    ProposalView dismiss(String id, @Nullable String typedReason, RecordVersion read, Caller caller) {
        Tuple proposal = find(id, caller.scope()).orElseThrow(Refusal::notFound);
        read.mustMatch(proposal.get("version", Long.class));
        ProposalState state = ProposalState.valueOf(proposal.get("state", String.class));
        if (!state.canBecome(ProposalState.DISMISSED)) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This proposal is %s already.".formatted(state))
                    .with("state", state);
        }
        String reason = ShortText.required("reason", typedReason, LONGEST_REASON);
        end(proposal, reason, caller);
        deeds.record(
                proposal.get("organisation", String.class),
                caller.subject(),
                Deed.of(
                                "suspension.dismiss",
                                "deployment/" + proposal.get("deployment", String.class),
                                Map.of("proposal", id))
                        .because(reason));
        return find(id, caller.scope()).map(Proposals::view).orElseThrow(Refusal::notFound);
    }

    private void end(Tuple proposal, String reason, Caller caller) {
        Instant now = clock.instant();
        int changed = entities.createNativeMutationQuery("""
                        update suspension_proposal set state = 'DISMISSED', version = version + 1, reason = :reason,
                          ended_by = :by, ended_at = cast(:now as timestamptz)
                        where id = :id and version = :version""")
                .setParameter("reason", reason)
                .setParameter("by", caller.subject())
                .setParameter("now", now.toString())
                .setParameter("id", proposal.get("id", Long.class))
                .setParameter("version", proposal.get("version", Long.class))
                .executeUpdate();
        if (changed == 0) {
            throw Refusal.of(HttpProblem.LOST_RACE, "The proposal was changed at the same moment. Read it again.");
        }
    }

    private Optional<Tuple> find(String id, Scope scope) {
        return entities.createNativeQuery(COLUMNS + "p.id = :id", Tuple.class)
                .setParameter("all", scope.seesEverything())
                .setParameter("id", Alerts.number("SP-", id))
                .getResultStream()
                .findFirst();
    }

    private static ProposalView view(Tuple row) {
        return new ProposalView(
                "SP-" + row.get("id", Long.class),
                row.get("deployment", String.class),
                row.get("title", String.class),
                "AL-" + row.get("alert", Long.class),
                row.get("advisory", String.class),
                row.get("state", String.class),
                row.get("proposed_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("reason", String.class),
                row.get("version", Long.class));
    }
}
