package org.capacitycommons.partner.membership;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.identity.Accounts;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/**
 * Makes an account for somebody who was invited and has none. The provider is asked outside any transaction; that an
 * account is about to be made is written down before, so that a call that broke off can be made again. The invitation
 * stays open until the person signs in and takes it up.
 */
@ApplicationScoped
class NewAccount {
    private static final Logger LOG = Logger.getLogger(NewAccount.class);
    private static final String ABOUT_TO_BE_MADE = "?";
    private static final int LONGEST_NAME = 100;

    private final Accepting accepting;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Deeds deeds;

    NewAccount(Accepting accepting, Invitations invitations, Accounts accounts, Deeds deeds) {
        this.accepting = accepting;
        this.invitations = invitations;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    @Schema(description = "Who was invited; the address is the one that the letter went to.")
    record Newcomer(
            @Schema(description = "From the link of the letter") @Nullable
            String token,

            @Nullable String firstName,
            @Nullable String lastName) {

        void check() {
            List<FieldError> errors =
                    new java.util.ArrayList<>(ShortText.problems("firstName", firstName, LONGEST_NAME));
            errors.addAll(ShortText.problems("lastName", lastName, LONGEST_NAME));
            if (!errors.isEmpty()) {
                throw Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                        .at(errors);
            }
        }

        /** Without the word: this text may end up in a log. */
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    @Schema(description = "How to sign in for the first time.")
    record FirstSignIn(
            String username,

            @Schema(description = "Shown here only, and good once: another one must be chosen at once")
            String temporaryPassword) {

        /** Without the password: this text may end up in a log. */
        @Override
        public String toString() {
            return "FirstSignIn";
        }
    }

    FirstSignIn make(Newcomer newcomer) {
        Invitations.Stored invitation = inTransaction(newcomer.token(), null);
        newcomer.check();
        try {
            return make(newcomer, invitation);
        } catch (Accounts.Unreachable silent) {
            LOG.warnf("No account can be made now: %s", silent.getMessage());
            throw Refusal.of(
                    HttpProblem.UNAVAILABLE,
                    "Accounts can't be made now. Your invitation is as it was: try again in a moment.");
        }
    }

    private FirstSignIn make(Newcomer newcomer, Invitations.Stored invitation) {
        String email = invitation.view().email();
        String subject = accounts.withAddress(email).orElse(null);
        if (subject == null) {
            inTransaction(newcomer.token(), ABOUT_TO_BE_MADE);
            subject = accounts.create(new Accounts.Newcomer(
                    email,
                    String.valueOf(newcomer.firstName()).strip(),
                    String.valueOf(newcomer.lastName()).strip(),
                    invitation.language()));
        } else if (!subject.equals(invitation.account()) && !ABOUT_TO_BE_MADE.equals(invitation.account())) {
            throw Refusal.of(
                    PartnerProblem.ACCOUNT_EXISTS, "Sign in with it, then open the link of the invitation again.");
        }
        String password = Word.random().value().substring(0, 20);
        accounts.givePassword(subject, password);
        inTransaction(newcomer.token(), subject);
        return new FirstSignIn(email, password);
    }

    /** Reads the invitation of that word, which must be open, and notes the account in it where one is named. */
    private Invitations.Stored inTransaction(@Nullable String token, @Nullable String account) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Invitations.Stored invitation = accepting.opened(token);
            Accepting.mustBeOpen(invitation.view());
            if (account != null && !account.equals(invitation.account())) {
                invitations.noteAccount(invitation.view().id(), account);
                if (!account.equals(ABOUT_TO_BE_MADE)) {
                    deeds.record(
                            invitation.view().organisation(),
                            account,
                            Deed.of(
                                    "account.create",
                                    "invitation/" + invitation.view().id(),
                                    null));
                }
            }
            return invitation;
        });
    }
}
