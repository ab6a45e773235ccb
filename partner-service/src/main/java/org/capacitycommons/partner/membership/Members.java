package org.capacitycommons.partner.membership;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.person.People;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberDirectory;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.MemberStanding;

/**
 * Our own list of members. The token says to which organisation somebody belongs; this list says with which role, and
 * that somebody has left, at once and whatever an older token says.
 */
@ApplicationScoped
@Transactional
class Members implements MemberDirectory {
    private static final String WELCOME = """
            insert into membership (organisation, subject, role, account_role, state, since, changed_by)
            values (:organisation, :subject, :role, :account, 'ACTIVE', cast(:now as timestamptz), :subject)
            on conflict do nothing""";

    private final Session entities;
    private final People people;
    private final Clock clock;

    Members(Session entities, People people, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public @Nullable MemberStanding standing(String organisation, String subject) {
        return MemberStanding.of(
                entities.createNativeQuery("select coalesce(member_standing(:org, :subject), '')", String.class)
                        .setParameter("org", organisation)
                        .setParameter("subject", subject)
                        .getSingleResult());
    }

    /** No deed of anybody: only a note of what the identity provider says already. */
    @Override
    public void welcome(Caller caller, String email) {
        people.note(caller.person(), email);
        MemberRole role = caller.memberRole();
        entities.createNativeMutationQuery(WELCOME)
                .setParameter("organisation", caller.speaksFor().id())
                .setParameter("subject", caller.subject())
                .setParameter("role", role.name())
                .setParameter("account", caller.accountRole())
                .setParameter("now", clock.instant().toString())
                .executeUpdate();
    }
}
