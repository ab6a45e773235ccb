package org.capacitycommons.partner.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where this service may not change accounts: it says so, and errands stay until somebody gives it the right. Members
 * who left are kept out by our own list all the same.
 */
class ByHand implements Accounts {

    @Override
    public void belong(String subject, @Nullable Belonging belonging) {
        throw refused();
    }

    @Override
    public Optional<String> withAddress(String email) {
        throw refused();
    }

    @Override
    public String create(Newcomer newcomer) {
        throw refused();
    }

    @Override
    public void givePassword(String subject, String password) {
        throw refused();
    }

    @Override
    public void remove(String subject) {
        throw refused();
    }

    private static Unreachable refused() {
        return new Unreachable("PARTNER_KEYCLOAK_SECRET is not set, so accounts are changed by hand", null);
    }
}
