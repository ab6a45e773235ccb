package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.List;

/** What a pilot needs before it starts: a place, a model, and a way to see whether it helps. */
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
}
