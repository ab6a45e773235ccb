package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pilot needs before it starts: a place, a model, and a way to see whether it helps; and before it goes live: an
 * accepted report, no open severe incident, and nothing left of what the approval demanded.
 */
final class Readiness {
    private Readiness() {}

    static List<String> missingForPilot(int sites, int modelUses, List<Indicator> indicators) {
        List<String> missing = new ArrayList<>();
        if (sites == 0) {
            missing.add("site");
        }
        if (modelUses == 0) {
            missing.add("model-use");
        }
        if (indicators.stream().noneMatch(Indicator::hasBaseline)) {
            missing.add("indicator");
        }
        return missing;
    }

    static List<String> missingForGoLive(
            boolean hasAcceptedReport, boolean hasOpenSevereIncident, boolean hasUnmetCondition) {
        List<String> missing = new ArrayList<>();
        if (!hasAcceptedReport) {
            missing.add("accepted-progress-report");
        }
        if (hasOpenSevereIncident) {
            missing.add("no-open-severe-incident");
        }
        if (hasUnmetCondition) {
            missing.add("conditions-met");
        }
        return missing;
    }
}
