package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.capacitycommons.partner.testdata.Life;
import org.capacitycommons.partner.walk.Http.Call;

/** The steps that people try with incidents. */
final class IncidentSteps {
    private final RandomGenerator random;
    private final Ledger ledger;
    final List<ModelIncident> incidents = new ArrayList<>();

    IncidentSteps(RandomGenerator random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    Step any(ModelDeployment deployment, Actor actor) throws SQLException {
        return deployment.incidents.isEmpty() || random.nextInt(4) == 0
                ? report(deployment, actor)
                : move(deployment.incidents.get(random.nextInt(deployment.incidents.size())), actor);
    }

    private Step report(ModelDeployment deployment, Actor actor) {
        boolean severe = random.nextInt(3) == 0;
        return new Step(
                actor,
                "report an incident",
                "deployment/" + deployment.id,
                Call.post(path(deployment), Life.incident(severe ? "SEVERE" : "LOW"), null),
                !deployment.isKnownTo(actor),
                deployment.isReportedOnBy(actor),
                answer -> {
                    ModelIncident incident = new ModelIncident(
                            deployment, answer.body().get("id").asText(), severe);
                    deployment.incidents.add(incident);
                    deployment.noteWriter(actor);
                    incidents.add(incident);
                });
    }

    private Step move(ModelIncident incident, Actor actor) throws SQLException {
        String action = random.nextBoolean() ? "MITIGATE" : "RESOLVE";
        return new Step(
                actor,
                "incident " + action,
                "deployment/" + incident.deployment.id,
                Call.post(
                        path(incident.deployment) + "/" + incident.id + "/state",
                        Map.of("action", action, "correctiveAction", "The dates were sent anew."),
                        ledger.incident(incident.id).version()),
                !incident.deployment.isKnownTo(actor),
                incident.lets(actor, action),
                _ -> incident.take(actor, action));
    }

    static String path(ModelDeployment deployment) {
        return DeploymentSteps.DEPLOYMENTS + "/" + deployment.id + "/incidents";
    }
}
