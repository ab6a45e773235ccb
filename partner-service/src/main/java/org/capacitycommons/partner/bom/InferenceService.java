package org.capacitycommons.partner.bom;

import java.util.List;

import org.capacitycommons.partner.deployment.TracedDeployment;

/** Where a model is run for a deployment, and whether data leaves the nation for it. */
final class InferenceService {
    /** The specification asks for a classification; the record holds none that is published. */
    private static final String CLASSIFICATION = "not-stated";

    private InferenceService() {}

    static String ref(TracedDeployment.Use use) {
        return "service/" + use.id();
    }

    static MlBom.Service of(TracedDeployment.Use use, TracedDeployment deployment) {
        return new MlBom.Service(
                ref(use),
                BomAssembly.entity(deployment.organisation()),
                "Inference with " + use.model(),
                "Runs on: %s. Inference runs in %s, data rests in %s. Reachable from abroad: %s."
                        .formatted(use.runsOn(), use.inferenceNation(), use.dataNation(), use.accessFromAbroad()),
                crossesABorder(use, deployment.nation()),
                use.inferenceNation(),
                List.of(new MlBom.Data(
                        "bi-directional",
                        CLASSIFICATION,
                        "Questions and answers",
                        "Between where data rests (%s) and where inference runs (%s)"
                                .formatted(use.dataNation(), use.inferenceNation()))),
                Properties.of()
                        .with("runs-on", use.runsOn())
                        .with("inference-nation", use.inferenceNation())
                        .with("data-nation", use.dataNation())
                        .with("access-from-abroad", use.accessFromAbroad())
                        .list());
    }

    /** Data crosses a trust boundary where it rests, or is worked on, outside the nation that answers for it. */
    private static boolean crossesABorder(TracedDeployment.Use use, String nation) {
        return !use.inferenceNation().equals(nation) || !use.dataNation().equals(nation);
    }
}
