package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** Moves a deployment from stage to stage. */
@ApplicationScoped
@Transactional
class Staging {
    private static final int LONGEST_REASON = 2_000;

    private final Deployments deployments;
    private final DeploymentViews views;
    private final StageFacts facts;
    private final Deeds deeds;
    private final Clock clock;

    Staging(Deployments deployments, DeploymentViews views, StageFacts facts, Deeds deeds, Clock clock) {
        this.deployments = deployments;
        this.views = views;
        this.facts = facts;
        this.deeds = deeds;
        this.clock = clock;
    }

    DeploymentView move(String id, Stage target, @Nullable String typedReason, RecordVersion read, Caller caller) {
        Deployment deployment = deployments.required(id, caller.scope());
        mustBeSomebody(deployment, caller);
        deployments.lock(deployment);
        StageMoves.Move move = tableHas(deployment, target);
        mustBe(move.who(), deployment, caller);
        read.mustMatch(deployment.version());
        String reason = mustPass(move, deployment, typedReason);
        deployment.moveTo(target, clock.instant());
        deployments.flush();
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of("deployment.stage", "deployment/" + id, Map.of("stage", target))
                        .before(Map.of("stage", move.from()))
                        .because(reason));
        return views.show(deployment, caller);
    }

    /** Who has nothing to do with a deployment learns that before it learns anything else. */
    private static void mustBeSomebody(Deployment deployment, Caller caller) {
        if (!caller.isAdmin() && !caller.worksFor(deployment.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "This deployment belongs to others; you may only read it.");
        }
    }

    private static StageMoves.Move tableHas(Deployment deployment, Stage target) {
        Stage stage = deployment.stage();
        return (stage == null ? Optional.<StageMoves.Move>empty() : StageMoves.find(stage, target))
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A deployment that is %s can't become %s."
                                        .formatted(stage == null ? "only reported" : stage, target))
                        .with("stage", String.valueOf(stage)));
    }

    private static void mustBe(StageMoves.Who who, Deployment deployment, Caller caller) {
        switch (who) {
            case ADMIN -> {
                if (!caller.isAdmin()) {
                    throw Refusal.of(HttpProblem.FORBIDDEN, "Ask an administrator for this step.");
                }
            }
            case OWN_SUBMITTER -> {
                if (!caller.isSubmitterFor(deployment.organisation())) {
                    throw caller.worksFor(deployment.organisation())
                            ? Refusal.of(
                                    PartnerProblem.SUBMITTER_NEEDED,
                                    "Ask a submitter of your organisation to take this step.")
                            : Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a deployment takes this step.");
                }
            }
        }
    }

    private @Nullable String mustPass(StageMoves.Move move, Deployment deployment, @Nullable String typedReason) {
        return switch (move.guard()) {
            case PILOT_READY -> {
                List<String> missing = Readiness.missingForPilot(
                        deployments.sites(deployment).size(),
                        deployments.modelUses(deployment).size(),
                        deployments.indicators(deployment));
                if (!missing.isEmpty()) {
                    throw missing("PILOT needs: " + String.join(", ", missing), missing);
                }
                yield optional(typedReason);
            }
            case REASON -> ShortText.required("reason", typedReason, LONGEST_REASON);
            case SUSPENDED_FROM_THERE -> {
                if (move.to() != deployment.suspendedFrom()) {
                    throw missing(
                            "It goes back to the stage that it left: " + deployment.suspendedFrom(),
                            List.of("suspended-from-" + move.to()));
                }
                yield ShortText.required("reason", typedReason, LONGEST_REASON);
            }
            case GO_LIVE_REVIEW -> {
                List<String> missing = new ArrayList<>(facts.missingForGoLive(deployment));
                missing.add("go-live-review");
                throw missing("A pilot goes live by its go-live review, which its ministry asks for.", missing);
            }
            case ACCEPTED_CLOSING_REPORT -> {
                if (!facts.hasAcceptedClosingReport(deployment)) {
                    throw missing(
                            "CLOSED needs a closing report that an administrator accepted.",
                            List.of("accepted-closing-report"));
                }
                yield optional(typedReason);
            }
        };
    }

    private static @Nullable String optional(@Nullable String typedReason) {
        return typedReason == null || typedReason.isBlank()
                ? null
                : ShortText.required("reason", typedReason, LONGEST_REASON);
    }

    private static Refusal missing(String detail, List<String> missing) {
        return Refusal.of(PartnerProblem.GUARD_NOT_MET, detail).with("missing", missing);
    }
}
