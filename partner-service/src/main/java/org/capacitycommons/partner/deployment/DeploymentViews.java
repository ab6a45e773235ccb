package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.partner.advisory.Alerts;
import org.capacitycommons.partner.security.Caller;

/** Shows a deployment to one reader. */
@Singleton
class DeploymentViews {
    private final Deployments deployments;
    private final DeploymentList list;
    private final Alerts alerts;

    DeploymentViews(Deployments deployments, DeploymentList list, Alerts alerts) {
        this.deployments = deployments;
        this.list = list;
        this.alerts = alerts;
    }

    DeploymentView show(Deployment deployment, Caller caller) {
        List<Site> sites = deployments.sites(deployment);
        List<ModelUse> uses = deployments.modelUses(deployment);
        List<Indicator> indicators = deployments.indicators(deployment);
        boolean worksOnIt = caller.worksFor(deployment.organisation());
        List<String> missing = deployment.stage() == Stage.PLANNED
                ? Readiness.missingForPilot(sites.size(), uses.size(), indicators)
                : List.of();
        return new DeploymentView(
                list.one(deployment.id(), caller.scope()),
                deployment.summary(),
                summaries(deployment),
                deployment.system(),
                deployment.version(),
                sites.stream().map(Site::view).toList(),
                uses.stream().map(ModelUse::view).toList(),
                indicators.stream().map(Indicator::view).toList(),
                deployment.source(),
                deployment.cooperationSource(),
                alerts.of(deployment.id(), caller.scope()),
                missing,
                deployment.project(),
                may(deployment, worksOnIt, caller));
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

    private static List<String> may(Deployment deployment, boolean worksOnIt, Caller caller) {
        Stage stage = deployment.stage();
        List<String> may = new ArrayList<>();
        if (stage == null) {
            return may;
        }
        if (worksOnIt && stage == Stage.PLANNED) {
            may.addAll(List.of("add-site", "add-model-use", "add-indicator"));
        }
        for (StageMoves.Move move : StageMoves.from(stage)) {
            if (isOpenTo(move, deployment, caller) && canEverPass(move, deployment.suspendedFrom())) {
                may.add(word(move.to()));
            }
        }
        return may;
    }

    private static boolean isOpenTo(StageMoves.Move move, Deployment deployment, Caller caller) {
        return switch (move.who()) {
            case OWN_SUBMITTER -> caller.isSubmitterFor(deployment.organisation());
            case ADMIN -> caller.isAdmin();
        };
    }

    /** A move that waits for a report or a review is not offered: it opens with that report. */
    private static boolean canEverPass(StageMoves.Move move, @Nullable Stage suspendedFrom) {
        return switch (move.guard()) {
            case PILOT_READY, REASON -> true;
            case SUSPENDED_FROM_THERE -> move.to() == suspendedFrom;
            case GO_LIVE_REVIEW, ACCEPTED_CLOSING_REPORT -> false;
        };
    }

    private static String word(Stage target) {
        return target == Stage.CANCELLED ? "cancel" : "move-to-" + target.name();
    }
}
