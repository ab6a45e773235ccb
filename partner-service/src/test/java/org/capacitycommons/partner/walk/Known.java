package org.capacitycommons.partner.walk;

import java.util.List;

/** The records that the walk has made so far, as the domain says they stand. */
record Known(
        List<ModelProject> projects,
        List<ModelDeployment> deployments,
        List<ModelPaper> papers,
        List<ModelIncident> incidents,
        List<ModelMatch> matches) {}
