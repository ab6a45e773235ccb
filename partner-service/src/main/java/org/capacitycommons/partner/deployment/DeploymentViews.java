package org.capacitycommons.partner.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.advisory.Alerts;
import org.capacitycommons.partner.security.Caller;

/** Shows a deployment to one reader. */
@Singleton
class DeploymentViews {
    private final Deployments deployments;
    private final DeploymentList list;
    private final Alerts alerts;
    private final DeploymentMay may;
    private final StageFacts facts;
    private final Parties parties;

    DeploymentViews(
            Deployments deployments,
            DeploymentList list,
            Alerts alerts,
            DeploymentMay may,
            StageFacts facts,
            Parties parties) {
        this.deployments = deployments;
        this.list = list;
        this.alerts = alerts;
        this.may = may;
        this.facts = facts;
        this.parties = parties;
    }

    DeploymentView show(Deployment deployment, Caller caller) {
        List<Site> sites = deployments.sites(deployment);
        List<ModelUse> uses = deployments.modelUses(deployment);
        List<Indicator> indicators = deployments.indicators(deployment);
        List<String> missing = switch (deployment.stage()) {
            case PLANNED -> Readiness.missingForPilot(sites.size(), uses.size(), indicators);
            case PILOT -> parties.readsInFull(deployment, caller) ? facts.missingForGoLive(deployment) : List.of();
            case null, default -> List.of();
        };
        return new DeploymentView(
                list.one(deployment.id(), caller.scope()),
                deployment.summary(),
                summaries(deployment),
                deployment.system(),
                deployment.version(),
                sites.stream().map(Site::view).toList(),
                uses.stream().map(ModelUse::view).toList(),
                deployments.earlierModelUses(deployment).stream()
                        .map(ModelUse::view)
                        .toList(),
                indicators.stream().map(Indicator::view).toList(),
                deployments.participants(deployment).stream()
                        .map(Participant::view)
                        .toList(),
                deployment.source(),
                deployment.cooperationSource(),
                alerts.of(deployment.id(), caller.scope()),
                deployment.confirmBy(),
                deployment.confirmedAt(),
                missing,
                deployment.project(),
                may.actions(deployment, missing, caller));
    }

    private static Map<String, String> summaries(Deployment deployment) {
        Map<String, String> summaries = new TreeMap<>();
        summaries.put(deployment.language(), deployment.summary());
        String french = deployment.summaryFr();
        if (french != null) {
            summaries.put("fr", french);
        }
        return summaries;
    }
}
