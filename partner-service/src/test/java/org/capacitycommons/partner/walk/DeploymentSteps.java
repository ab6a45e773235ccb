package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.walk.Http.Call;

/** The steps that people try with deployments. */
final class DeploymentSteps {
    static final String DEPLOYMENTS = "/api/v1/deployments";
    private static final Map<String, String> EXAMPLES = Map.of(
            "sites", "site-request",
            "model-uses", "model-use-request",
            "indicators", "indicator-request");

    private final RandomGenerator random;
    private final Ledger ledger;

    DeploymentSteps(RandomGenerator random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    Step open(ModelProject project, Actor actor, List<ModelDeployment> deployments) {
        return new Step(
                actor,
                "open-deployment",
                "deployment/",
                Call.post(DEPLOYMENTS, Map.of("project", project.id), null),
                // An unknown project is named as a wrong field, the same for what is hidden and what is not there.
                false,
                ProjectRules.allows(project, actor, "open-deployment"),
                answer -> {
                    project.deployed = true;
                    ModelDeployment deployment =
                            new ModelDeployment(answer.body().get("id").asText(), project);
                    deployment.noteWriter(actor);
                    deployments.add(deployment);
                });
    }

    Step add(ModelDeployment deployment, Actor actor) throws SQLException {
        List<String> missing = ModelDeployment.PARTS.stream()
                .filter(part -> !deployment.parts.contains(part))
                .toList();
        List<String> choice = missing.isEmpty() ? ModelDeployment.PARTS : missing;
        String part = choice.get(random.nextInt(choice.size()));
        Call call = Call.post(
                DEPLOYMENTS + "/" + deployment.id + "/" + part,
                Sample.example(EXAMPLES.getOrDefault(part, "")),
                ledger.deployment(deployment.id).version());
        return new Step(
                actor,
                "add " + part,
                "deployment/" + deployment.id,
                call,
                !deployment.isKnownTo(actor),
                deployment.letsAdd(actor),
                _ -> {
                    deployment.parts.add(part);
                    deployment.noteWriter(actor);
                });
    }

    Step move(ModelDeployment deployment, Actor actor, String target) throws SQLException {
        Call call = Call.post(
                DEPLOYMENTS + "/" + deployment.id + "/stage",
                Map.of("to", target, "reason", "So it was seen."),
                ledger.deployment(deployment.id).version());
        return new Step(
                actor,
                "move to " + target,
                "deployment/" + deployment.id,
                call,
                !deployment.isKnownTo(actor),
                deployment.letsMove(actor, target),
                _ -> {
                    deployment.move(target);
                    deployment.noteWriter(actor);
                });
    }
}
