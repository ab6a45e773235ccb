package org.capacitycommons.partner.deployment;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.capacitycommons.partner.security.Caller;

/** What is open to a caller with a deployment now. */
@Singleton
class DeploymentMay {
    private final StageFacts facts;
    private final Parties parties;
    private final GoLive goLive;

    DeploymentMay(StageFacts facts, Parties parties, GoLive goLive) {
        this.facts = facts;
        this.parties = parties;
        this.goLive = goLive;
    }

    /**
     * The actions, as clients read them.
     *
     * @param missing what has to be there before the next stage
     */
    List<String> actions(Deployment deployment, List<String> missing, Caller caller) {
        Stage stage = deployment.stage();
        List<String> may = new ArrayList<>();
        if (stage == null || !deployment.isOpen()) {
            return may;
        }
        if (caller.worksFor(deployment.organisation())) {
            if (stage == Stage.PLANNED) {
                may.addAll(List.of("add-site", "add-model-use", "add-indicator"));
            } else {
                may.addAll(List.of("amend", "write-report"));
            }
            may.addAll(List.of("add-participant", "state-cooperation"));
        } else if (caller.isAdmin()) {
            may.add("state-cooperation");
        }
        if (parties.mayReport(deployment, caller)) {
            may.add("report");
        }
        if (caller.isSubmitterFor(deployment.organisation())) {
            addSubmitters(may, deployment, missing);
        }
        for (StageMoves.Move move : StageMoves.from(stage)) {
            if (isOpenTo(move, deployment, caller) && canPass(move, deployment)) {
                may.add(word(move.to()));
            }
        }
        return may;
    }

    private void addSubmitters(List<String> may, Deployment deployment, List<String> missing) {
        if (Confirming.isAsked(deployment)) {
            may.add("confirm");
        }
        if (deployment.stage() == Stage.PILOT && missing.isEmpty() && !goLive.isRequested(deployment)) {
            may.add("request-go-live");
        }
    }

    private static boolean isOpenTo(StageMoves.Move move, Deployment deployment, Caller caller) {
        return switch (move.who()) {
            case OWN_SUBMITTER -> caller.isSubmitterFor(deployment.organisation());
            case ADMIN -> caller.isAdmin();
        };
    }

    /** A move that waits for a report or a review is not offered: it opens with that report, or comes by the review. */
    private boolean canPass(StageMoves.Move move, Deployment deployment) {
        return switch (move.guard()) {
            case PILOT_READY, REASON -> true;
            case SUSPENDED_FROM_THERE -> move.to() == deployment.suspendedFrom();
            case GO_LIVE_REVIEW -> false;
            case ACCEPTED_CLOSING_REPORT -> facts.hasAcceptedClosingReport(deployment);
        };
    }

    private static String word(Stage target) {
        return target == Stage.CANCELLED ? "cancel" : "move-to-" + target.name();
    }
}
