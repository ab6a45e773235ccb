package org.capacitycommons.partner.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.capacitycommons.partner.organisation.Founders;
import org.capacitycommons.partner.person.People;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.Person;

/** Whoever asked for an organisation runs it once it is confirmed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FirstMember implements Founders {
    private final Joining joining;
    private final People people;

    FirstMember(Joining joining, People people) {
        this.joining = joining;
        this.people = people;
    }

    @Override
    public void note(Person asking, String email) {
        people.note(asking, email);
    }

    @Override
    public void join(String organisation, String subject, Caller by) {
        joining.join(organisation, subject, MemberRole.SUBMITTER, by.subject());
    }
}
