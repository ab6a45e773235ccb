package org.capacitycommons.partner.iati;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.capacitycommons.partner.database.Rows;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.OrganisationKind;

/**
 * Whose an identifier is by the way it is made: an activity is named by the identifier of the organisation that reports
 * it, a hyphen and more. Registered organisations keep their own against others.
 */
final class ClaimedIdentifiers {
    /** The longest one counts: a part of a government may be registered beside the government. */
    private static final String CLAIMANT = """
            select id from organisation where verified and lower(iati_ref) = any(?) order by length(iati_ref) desc
            limit 1""";

    /**
     * Whether the reporting organisation or the beginning of the identifier is that of somebody else.
     *
     * @param ours under which the portal names what it reports itself, also what is not registered yet
     */
    boolean belongToAnother(Rows rows, ImportedActivity activity, Caller.Membership owner, String ours)
            throws SQLException {
        List<String> beginnings = beginnings(activity.identifier());
        boolean isOurs = owner.kind() != OrganisationKind.ADMINISTERING_BODY && beginnings.contains(folded(ours));
        return isOurs
                || isOfAnother(rows, beginnings, owner)
                || isOfAnother(rows, List.of(folded(activity.reporter())), owner);
    }

    private static boolean isOfAnother(Rows rows, List<String> references, Caller.Membership owner)
            throws SQLException {
        return rows.list(CLAIMANT, row -> row.text("id"), references).stream()
                .anyMatch(claimant -> !claimant.equals(owner.id()));
    }

    /** All of it, and what stands before each of its hyphens. */
    static List<String> beginnings(String identifier) {
        String folded = folded(identifier);
        List<String> beginnings = new ArrayList<>();
        beginnings.add(folded);
        for (int hyphen = folded.indexOf('-'); hyphen >= 0; hyphen = folded.indexOf('-', hyphen + 1)) {
            beginnings.add(folded.substring(0, hyphen));
        }
        return beginnings;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
