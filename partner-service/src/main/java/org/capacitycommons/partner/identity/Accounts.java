package org.capacitycommons.partner.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Accounts at the identity provider, as far as this service changes them. Every call may be made again.
 *
 * <p>Calls throw {@link Unreachable} where the provider can't be asked now.
 */
public interface Accounts {

    /** The provider can't be asked, or refuses for a reason that no caller can mend. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** What an account's tokens say about where somebody belongs. */
    record Belonging(String organisation, String nation, String memberRole, String accountRole) {}

    /** Somebody for whom an account is made. */
    record Newcomer(String email, String firstName, String lastName, String language) {}

    /**
     * Lets the account belong there and nowhere else, or nowhere at all, and ends what its sessions may still do.
     *
     * @param belonging null for nowhere
     */
    void belong(String subject, @Nullable Belonging belonging);

    /** The account with that address. */
    Optional<String> withAddress(String email);

    /**
     * Makes an account without a password.
     *
     * @return its subject
     */
    String create(Newcomer newcomer);

    /** Gives an account a password that is good for the first sign-in only, where another one must be chosen. */
    void givePassword(String subject, String password);

    /** Takes an account away, for somebody who wants to be forgotten. */
    void remove(String subject);
}
