package org.capacitycommons.partner.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.testdata.Account;

/**
 * Who takes a step, in the words of the domain.
 *
 * @param subject who it is, whatever organisation it is in today
 * @param kind MINISTRY, PARTNER or OFFICE: what its organisation really is
 * @param known whether its organisation is registered here, in the nation that it claims
 * @param token makes a fresh one; null for anyone without an account
 */
public record Actor(
        String name,
        String subject,
        String organisation,
        String nation,
        String kind,
        boolean submitter,
        Set<String> roles,
        boolean known,
        @Nullable Supplier<String> token) {

    public static final Actor ANYONE = new Actor("anyone", "", "", "", "NONE", false, Set.of(), true, null);

    /** Everybody who walks: those with rights, and those whose rights do not fit where they are. */
    public static final List<Actor> ALL = Arrays.asList(
            ANYONE,
            ministry(Account.KENYA_SUBMITTER, "demo-ke-agriculture", "KE", true, "ministry"),
            ministry(Account.KENYA_EDITOR, "demo-ke-agriculture", "KE", false, "ministry"),
            ministry(Account.SENEGAL_SUBMITTER, "demo-sn-health", "SN", true, "ministry"),
            partner(Account.PARTNER_LAB, "demo-cn-model-lab", "CN"),
            partner(Account.PARTNER_UNIVERSITY, "demo-za-university", "ZA"),
            office(Account.ADMIN_ONE, "admin"),
            office(Account.ADMIN_TWO, "admin"),
            office(Account.ADMIN_THREE, "admin"),
            office(Account.AUDITOR, "auditor"),
            ministry(Account.ADMIN_OF_KENYA, "demo-ke-agriculture", "KE", true, "admin"),
            ministry(Account.PARTNER_OF_KENYA, "demo-ke-agriculture", "KE", true, "partner"),
            ministry(Account.AUDITOR_OF_KENYA, "demo-ke-agriculture", "KE", true, "ministry", "auditor"),
            ministry(Account.LEAVER, "demo-ke-agriculture", "KE", true),
            stranger(Account.STRANGER, "nobody-knows-it", "KE"),
            stranger(Account.WRONG_NATION, "demo-ke-agriculture", "SN"),
            new Actor(
                    "admin three, now in Kenya's ministry",
                    Account.ADMIN_THREE.subject(),
                    "demo-ke-agriculture",
                    "KE",
                    "MINISTRY",
                    true,
                    Set.of("ministry"),
                    true,
                    () -> Account.ADMIN_THREE.tokenAfterJoining(Account.KENYA_SUBMITTER)));

    private static Actor ministry(
            Account account, String organisation, String nation, boolean submitter, String... roles) {
        return new Actor(
                account.displayName(),
                account.subject(),
                organisation,
                nation,
                "MINISTRY",
                submitter,
                Set.of(roles),
                true,
                account::freshToken);
    }

    private static Actor partner(Account account, String organisation, String nation) {
        return new Actor(
                account.displayName(),
                account.subject(),
                organisation,
                nation,
                "PARTNER",
                true,
                Set.of("partner"),
                true,
                account::freshToken);
    }

    private static Actor office(Account account, String role) {
        return new Actor(
                account.displayName(),
                account.subject(),
                "commons-office",
                "XX",
                "OFFICE",
                true,
                Set.of(role),
                true,
                account::freshToken);
    }

    private static Actor stranger(Account account, String organisation, String nation) {
        return new Actor(
                account.displayName(),
                account.subject(),
                organisation,
                nation,
                "MINISTRY",
                true,
                Set.of("ministry"),
                false,
                account::freshToken);
    }

    /** Auditors read only, whatever else their account may do. */
    public boolean isAdmin() {
        return known && kind.equals("OFFICE") && roles.contains("admin") && !roles.contains("auditor");
    }

    public boolean seesAll() {
        return isAdmin() || (known && kind.equals("OFFICE") && roles.contains("auditor"));
    }

    /** Fills in what belongs to that organisation. */
    public boolean editsFor(String other) {
        return reads(other) && kind.equals("MINISTRY") && roles.contains("ministry") && !roles.contains("auditor");
    }

    public boolean submitsFor(String other) {
        return editsFor(other) && submitter;
    }

    /** Puts support on the table for that organisation. */
    public boolean offersFor(String other) {
        return reads(other) && kind.equals("PARTNER") && roles.contains("partner");
    }

    /** Belongs to it today, with a role that its kind of organisation has. */
    public boolean reads(String other) {
        boolean fits = switch (kind) {
            case "MINISTRY" -> roles.contains("ministry");
            case "PARTNER" -> roles.contains("partner");
            case "OFFICE" -> roles.contains("admin") || roles.contains("auditor");
            default -> false;
        };
        return known && fits && organisation.equals(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
