package org.capacitycommons.launcher.identity;

import org.capacitycommons.launcher.LauncherFailure;

/**
 * An account that is to be made.
 *
 * @param username small letters, digits, dots, hyphens; what the person types to sign in
 * @param email where mail about reviews goes
 * @param password for the first sign-in, where another one must be chosen
 */
public record NewAdministrator(String username, String email, String password) {

    public NewAdministrator {
        if (!username.matches("[a-z][a-z0-9.-]{2,39}")) {
            throw new LauncherFailure(
                    "A user name begins with a small letter and has 3 to 40 small letters, digits, dots or hyphens.");
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,60}")) {
            throw new LauncherFailure("%s is not an e-mail address.".formatted(email));
        }
    }

    /** Without the password: this text may end up in a log. */
    @Override
    public String toString() {
        return "NewAdministrator[" + username + "]";
    }
}
