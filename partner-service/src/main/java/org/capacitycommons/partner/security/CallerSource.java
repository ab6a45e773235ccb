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
    private @Nullable Caller caller;

    CallerSource(Token token, OrganisationDirectory organisations) {
        this.token = token;
        this.organisations = organisations;
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

    private Caller signedIn() {
        Caller.Membership membership = organisations
                .membership(token.organisation())
                .filter(found -> found.nation().equals(token.nation()))
                .orElseThrow(() -> Refusal.of(
                        PartnerProblem.UNKNOWN_ORGANISATION,
                        "Ask an administrator to register your organisation or to correct your account."));
        return token.caller(membership);
    }
}
