package org.capacitycommons.partner.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.outbox.Outbox;
import org.capacitycommons.partner.outbox.Topic;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.MemberRole;

/** Invites people, and takes invitations back. */
@ApplicationScoped
@Transactional
class Inviting {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    /** One that ran out makes room for a new one. */
    private static final String END_EXPIRED = """
            update invitation set state = 'REVOKED', ended_at = cast(:now as timestamptz), ended_by = 'system',
              version = version + 1
            where organisation = :org and lower(email) = :email and state = 'OPEN'
              and expires_at <= cast(:now as timestamptz)""";

    private static final String ADD = """
            insert into invitation (id, organisation, email, role, language, state, created_at, created_by,
              created_by_name, expires_at)
            values (:id, :org, :email, :role, :language, 'OPEN', cast(:now as timestamptz), :by, :name,
              cast(:expires as timestamptz))
            on conflict do nothing""";

    private final Session entities;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Deeds deeds;
    private final Clock clock;

    Inviting(Session entities, Invitations invitations, Outbox outbox, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.invitations = invitations;
        this.outbox = outbox;
        this.deeds = deeds;
        this.clock = clock;
    }

    Listing<InvitationView> page(String organisation, @Nullable String cursor, int limit, Caller caller) {
        if (!caller.scope().seesEverything()) {
            MemberChanges.mustRun(organisation, caller);
        }
        return invitations.page(organisation, cursor, limit);
    }

    InvitationView invite(String organisation, NewInvitation typed, Caller caller) {
        MemberChanges.mustRun(organisation, caller);
        mustExist(organisation);
        typed.check();
        MemberRole role = MemberChanges.role(typed.role());
        String id = "INV-" + UUID.randomUUID().toString().substring(0, 18);
        add(id, organisation, typed, role, caller);
        outbox.add(Topic.INVITATION, "invitation/" + id, Map.of("invitation", id));
        // The address stays out of the trail: it can't be forgotten there.
        deeds.record(
                organisation, caller.subject(), Deed.of("member.invite", "invitation/" + id, Map.of("role", role)));
        return invitations.find(id).orElseThrow().view();
    }

    InvitationView revoke(String id, RecordVersion read, Caller caller) {
        InvitationView invitation =
                invitations.find(id).map(Invitations.Stored::view).orElseThrow(Refusal::notFound);
        MemberChanges.mustRun(invitation.organisation(), caller);
        read.mustMatch(invitation.version());
        if (!invitation.state().equals("OPEN") && !invitation.state().equals("EXPIRED")) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This invitation is over already.");
        }
        invitations.end(id, "REVOKED", caller.subject());
        deeds.record(
                invitation.organisation(),
                caller.subject(),
                Deed.of("member.uninvite", "invitation/" + id, Map.of("state", "REVOKED")));
        return invitations.find(id).orElseThrow().view();
    }

    private void add(String id, String organisation, NewInvitation typed, MemberRole role, Caller caller) {
        Instant now = clock.instant();
        entities.createNativeMutationQuery(END_EXPIRED)
                .setParameter("now", now.toString())
                .setParameter("org", organisation)
                .setParameter("email", typed.cleanEmail())
                .executeUpdate();
        int added = entities.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("org", organisation)
                .setParameter("email", typed.cleanEmail())
                .setParameter("role", role.name())
                .setParameter("language", typed.languageOrEnglish())
                .setParameter("now", now.toString())
                .setParameter("by", caller.subject())
                .setParameter("name", caller.name())
                .setParameter("expires", now.plus(GOOD_FOR).toString())
                .executeUpdate();
        if (added == 0) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This address is invited already; revoke that one first.");
        }
    }

    private void mustExist(String organisation) {
        long known = entities.createNativeQuery(
                        "select count(*) from organisation where id = :id and verified", Long.class)
                .setParameter("id", organisation)
                .getSingleResult();
        if (known == 0) {
            throw Refusal.notFound();
        }
    }
}
