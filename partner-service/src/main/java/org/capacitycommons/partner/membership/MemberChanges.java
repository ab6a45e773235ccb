package org.capacitycommons.partner.membership;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.organisation.OrganisationMay;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.MemberRole;

/** Gives members another role and lets them go. What they wrote stays with the organisation. */
@ApplicationScoped
@Transactional
class MemberChanges {
    private static final String ROLE = """
            update membership set role = :role, version = version + 1, changed_by = :by
            where organisation = :org and subject = :subject and state = 'ACTIVE'""";
    private static final String LEAVE = """
            update membership set state = 'LEFT', left_at = cast(:now as timestamptz), version = version + 1,
              changed_by = :by where organisation = :org and subject = :subject and state = 'ACTIVE'""";

    private final Session entities;
    private final MemberList members;
    private final AccountChanges accounts;
    private final Deeds deeds;
    private final Clock clock;

    MemberChanges(Session entities, MemberList members, AccountChanges accounts, Deeds deeds, Clock clock) {
        this.entities = entities;
        this.members = members;
        this.accounts = accounts;
        this.deeds = deeds;
        this.clock = clock;
    }

    MemberView give(
            String organisation, String subject, @Nullable String typedRole, RecordVersion read, Caller caller) {
        mustRun(organisation, caller);
        MemberRole role = role(typedRole);
        MemberView before = active(organisation, subject, read, caller);
        if (role == MemberRole.EDITOR) {
            mustLeaveSomebody(organisation, subject, null, caller);
        }
        setRole(organisation, subject, role, caller);
        accounts.changed(subject);
        deeds.record(
                organisation,
                caller.subject(),
                Deed.of("member.role", "member/" + subject, Map.of("role", role))
                        .before(Map.of("role", before.role())));
        return members.required(organisation, subject, caller);
    }

    /**
     * Lets somebody go: a submitter or an administrator anybody, everybody themselves.
     *
     * @param successor who submits from then on, where the last submitter goes
     */
    MemberView leave(
            String organisation, String subject, @Nullable String successor, RecordVersion read, Caller caller) {
        if (!(caller.isMemberOf(organisation) && caller.subject().equals(subject))) {
            mustRun(organisation, caller);
        }
        MemberView leaver = active(organisation, subject, read, caller);
        String next = mustLeaveSomebody(organisation, subject, successor, caller);
        if (next != null) {
            setRole(organisation, next, MemberRole.SUBMITTER, caller);
            accounts.changed(next);
            deeds.record(
                    organisation,
                    caller.subject(),
                    Deed.of("member.role", "member/" + next, Map.of("role", MemberRole.SUBMITTER)));
        }
        entities.createNativeMutationQuery(LEAVE)
                .setParameter("now", clock.instant().toString())
                .setParameter("by", caller.subject())
                .setParameter("org", organisation)
                .setParameter("subject", subject)
                .executeUpdate();
        accounts.changed(subject);
        deeds.record(
                organisation,
                caller.subject(),
                Deed.of("member.leave", "member/" + subject, Map.of("state", "LEFT"))
                        .before(Map.of("state", leaver.state())));
        return members.required(organisation, subject, caller);
    }

    private MemberView active(String organisation, String subject, RecordVersion read, Caller caller) {
        MemberView member = members.required(organisation, subject, caller);
        read.mustMatch(member.version());
        if (!member.state().equals("ACTIVE")) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "This member has left already.");
        }
        return member;
    }

    /** Whom it says to submit next, or null; an administrator may leave an organisation to be found anew. */
    private @Nullable String mustLeaveSomebody(
            String organisation, String subject, @Nullable String successor, Caller caller) {
        return switch (Leaving.of(members.lockActive(organisation), subject, successor)) {
            case Leaving.Outcome.Fine _ -> null;
            case Leaving.Outcome.Succeeded succeeded -> succeeded.by();
            case Leaving.Outcome.NoSuccessor _ ->
                throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(FieldError.of("successor", "not-an-option"));
            case Leaving.Outcome.NobodyLeft _ -> {
                if (caller.isAdmin() && !caller.isMemberOf(organisation)) {
                    yield null;
                }
                throw Refusal.of(
                        PartnerProblem.LAST_SUBMITTER,
                        "Name a member in 'successor' who submits from now on, or make one a submitter first.");
            }
        };
    }

    private void setRole(String organisation, String subject, MemberRole role, Caller caller) {
        entities.createNativeMutationQuery(ROLE)
                .setParameter("role", role.name())
                .setParameter("by", caller.subject())
                .setParameter("org", organisation)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    static MemberRole role(@Nullable String typed) {
        for (MemberRole role : MemberRole.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of("role", typed == null ? "required" : "not-an-option"));
    }

    static void mustRun(String organisation, Caller caller) {
        if (!caller.isAdmin() && !OrganisationMay.runs(caller, organisation)) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter of that organisation or an administrator.");
        }
    }
}
