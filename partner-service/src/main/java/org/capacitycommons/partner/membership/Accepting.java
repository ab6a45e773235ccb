package org.capacitycommons.partner.membership;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.person.People;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Takes an invitation up. Whoever has the word may: it was sent to one address only. */
@ApplicationScoped
@Transactional
class Accepting {
    private final Session entities;
    private final Invitations invitations;
    private final People people;
    private final Joining joining;
    private final Deeds deeds;
    private final Notices notices;

    Accepting(Session entities, Invitations invitations, People people, Joining joining, Deeds deeds, Notices notices) {
        this.entities = entities;
        this.invitations = invitations;
        this.people = people;
        this.joining = joining;
        this.deeds = deeds;
        this.notices = notices;
    }

    InvitationView accept(@Nullable String typed, Caller caller, String email) {
        Invitations.Stored invitation = opened(typed);
        InvitationView view = invitation.view();
        if (view.state().equals("ACCEPTED") && caller.subject().equals(invitation.endedBy())) {
            return view;
        }
        mustBeOpen(view);
        mustBelongNowhere(caller);
        people.note(caller.person(), email);
        people.suggestLanguage(caller.subject(), invitation.language());
        joining.join(view.organisation(), caller.subject(), view.role(), caller.subject());
        invitations.end(view.id(), "ACCEPTED", caller.subject());
        deeds.record(
                view.organisation(),
                caller.subject(),
                Deed.of(
                        "member.join",
                        "member/" + caller.subject(),
                        Map.of("invitation", view.id(), "role", view.role())));
        notices.toOrganisation(
                view.organisation(),
                NoticeKind.MEMBER_JOINED,
                new About("organisation/" + view.organisation(), name(view.organisation())),
                view.id());
        return invitations.find(view.id()).orElseThrow().view();
    }

    /** The invitation of that word; one that was never sent is answered as one that is over. */
    Invitations.Stored opened(@Nullable String typed) {
        return invitations
                .openedBy(new Word(typed == null ? "" : typed.strip()))
                .orElseThrow(Accepting::over);
    }

    static void mustBeOpen(InvitationView invitation) {
        if (!invitation.state().equals("OPEN")) {
            throw over();
        }
    }

    private void mustBelongNowhere(Caller caller) {
        long belongs = entities.createNativeQuery(
                        "select count(*) from membership where subject = :me and state = 'ACTIVE'", Long.class)
                .setParameter("me", caller.subject())
                .getSingleResult();
        if (caller.organisation() != null || belongs > 0) {
            throw Refusal.of(
                    PartnerProblem.ALREADY_A_MEMBER,
                    "An account belongs to one organisation. Leave yours first, or use another account.");
        }
    }

    private String name(String organisation) {
        return entities.createNativeQuery("select name from organisation where id = :id", String.class)
                .setParameter("id", organisation)
                .getSingleResult();
    }

    private static Refusal over() {
        return Refusal.of(
                PartnerProblem.INVITATION_OVER,
                "It was taken up, taken back, or ran out. Ask whoever invited you for another one.");
    }
}
