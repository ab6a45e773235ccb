package org.capacitycommons.portal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.words.Words;

/** Suspending a deployment, and letting it go on from where it was; always with a reason. */
@ApplicationScoped
class StageDecisions implements Decidable {
    /** What an administrator does, and the stage that it leads to. */
    private static final Map<String, String> STAGES =
            Map.of("suspend", "SUSPENDED", "resume-pilot", "PILOT", "resume-operation", "OPERATIONAL");

    private final HarmApi api;
    private final Visit visit;

    StageDecisions(@RestClient HarmApi api, Visit visit) {
        this.api = api;
        this.visit = visit;
    }

    @Override
    public String slug() {
        return "stages";
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return Calls.find(() -> api.deployment(id)).map(this::item);
    }

    private WorkItem item(HarmApi.Deployment deployment) {
        Words words = visit.words();
        var lines = new Lines(words).text("deployment", deployment.id());
        String stage = deployment.stage();
        lines.known("stage", stage == null ? null : words.name("deployment.stage", stage));
        return new WorkItem(
                deployment.title(),
                deployment.version(),
                lines.all(),
                List.of(new WorkItem.Link(words.say("work.stage.page"), "/deployments/" + deployment.id())),
                acts(deployment.may()));
    }

    private static List<WorkItem.Act> acts(List<String> may) {
        var acts = new ArrayList<WorkItem.Act>();
        for (String act : List.of("suspend", "resume-pilot", "resume-operation")) {
            if (may.contains("move-to-" + STAGES.get(act))) {
                acts.add(WorkItem.Act.withReason(act));
            }
        }
        return List.copyOf(acts);
    }

    @Override
    public void decide(String id, String act, String reason, Conditions conditions) {
        var move = new HarmApi.Move(STAGES.getOrDefault(act, act), reason);
        Calls.send(() -> api.move(id, conditions.key(), conditions.ifMatch(), move));
    }
}
