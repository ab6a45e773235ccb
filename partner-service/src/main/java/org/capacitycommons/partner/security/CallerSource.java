package org.capacitycommons.partner.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;

/** Turns the token into a caller. */
@RequestScoped
public class CallerSource {
    private final Token token;
    private final OrganisationDirectory organisations;
    private final MemberDirectory members;
    private @Nullable Caller caller;

    CallerSource(Token token, OrganisationDirectory organisations, MemberDirectory members) {
        this.token = token;
        this.organisations = organisations;
        this.members = members;
    }

    /** Who calls; refuses a signed-in account whose organisation is not ours or has another nation than it says. */
    @Transactional
    public Caller get() {
        Caller known = caller;
        if (known == null) {
            known = token.isAnonymous() ? Caller.ANYONE : signedIn();
            caller = known;
        }
        return known;
    }

    /** Where the caller can be written to; empty where its token does not say. */
    public String email() {
        return token.email();
    }

    private Caller signedIn() {
        if (token.organisation().isEmpty()) {
            return token.caller(null, null);
        }
        Caller.Membership membership = organisations
                .membership(token.organisation())
                .filter(found -> found.nation().equals(token.nation()))
                .orElseThrow(() -> Refusal.of(
                        PartnerProblem.UNKNOWN_ORGANISATION,
                        "Ask an administrator to register your organisation or to correct your account."));
        MemberStanding standing = members.standing(membership.id(), token.subject());
        Caller found = token.caller(membership, standing);
        if (standing == null && found.isMember()) {
            members.welcome(found, token.email());
        }
        return found;
    }
}
