package org.capacitycommons.launcher.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.capacitycommons.audit.Verification;
import org.capacitycommons.audit.Verification.Broken;
import org.capacitycommons.audit.Verification.Intact;
import org.capacitycommons.launcher.database.SuiteDatabase;

/** What a check of all audit trails found. */
public record AuditFindings(Map<SuiteDatabase, List<Verification>> chains) {

    public boolean intact() {
        return chains.values().stream().flatMap(List::stream).allMatch(Intact.class::isInstance);
    }

    /** A line for each database, and one for each broken chain with its first row that does not fit. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        chains.forEach((database, found) -> {
            long events = 0;
            List<String> faults = new ArrayList<>();
            for (Verification verification : found) {
                switch (verification) {
                    case Intact whole -> events += whole.events();
                    case Broken broken ->
                        faults.add("  BROKEN: %s, chain %s, row %d: %s"
                                .formatted(database.database(), broken.chain(), broken.seq(), broken.reason()));
                }
            }
            lines.add("  %s: %d of %d chains intact, %,d events in them"
                    .formatted(database.database(), found.size() - faults.size(), found.size(), events));
            lines.addAll(faults);
        });
        return lines;
    }
}
