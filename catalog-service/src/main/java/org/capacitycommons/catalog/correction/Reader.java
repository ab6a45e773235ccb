package org.capacitycommons.catalog.correction;

import java.util.ArrayList;
import java.util.List;

/**
 * Who looks at corrections.
 *
 * @param subject stable id of the person
 * @param seesAll whether it may see those of others
 * @param decides whether it may accept and decline
 */
record Reader(String subject, boolean seesAll, boolean decides) {

    boolean sees(String proposer) {
        return seesAll || subject.equals(proposer);
    }

    /** In which roles it stands to a correction. */
    List<CorrectionMoves.Who> rolesTo(String proposer) {
        List<CorrectionMoves.Who> roles = new ArrayList<>();
        if (decides) {
            roles.add(CorrectionMoves.Who.ADMIN);
        }
        if (subject.equals(proposer)) {
            roles.add(CorrectionMoves.Who.PROPOSER);
        }
        return roles;
    }
}
