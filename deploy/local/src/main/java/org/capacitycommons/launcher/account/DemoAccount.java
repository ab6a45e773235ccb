package org.capacitycommons.launcher.account;

import java.util.List;

/** One entry of {@code demo-accounts.json}: what somebody needs to sign in as a demonstration person. */
public record DemoAccount(String username, String password, List<String> roles, String organisation, String nation) {

    static DemoAccount of(DemoPerson person, String password) {
        return new DemoAccount(
                person.username(), password, List.of(person.role()), person.organisation(), person.nation());
    }

    /** Without the password: this text may end up in a log. */
    @Override
    public String toString() {
        return "DemoAccount[" + username + "]";
    }
}
