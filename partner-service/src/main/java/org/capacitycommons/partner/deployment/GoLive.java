package org.capacitycommons.partner.deployment;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;

/** The go-live reviews: what leads a pilot into operation. */
@ApplicationScoped
@Transactional
class GoLive {
    private static final int LONGEST_REASON = 2_000;

    private final Deployments deployments;
    private final Parts parts;
    private final Parties parties;
    private final Judges judges;
    private final StageFacts facts;
    private final Deeds deeds;
    private final Session entities;
    private final Clock clock;

    GoLive(
            Deployments deployments,
            Parts parts,
            Parties parties,
            Judges judges,
            StageFacts facts,
            Deeds deeds,
            Session entities,
            Clock clock) {
        this.deployments = deployments;
        this.parts = parts;
        this.parties = parties;
        this.judges = judges;
        this.facts = facts;
        this.deeds = deeds;
        this.entities = entities;
        this.clock = clock;
    }

    /** Asks for the review. Refused while something is missing: what can't be granted is not asked for. */
    GoLiveReviewView request(String id, RecordVersion read, Caller caller) {
        Deployment deployment = parties.ownForSubmitter(id, caller);
        deployments.lock(deployment);
        read.mustMatch(deployment.version());
        if (deployment.stage() != Stage.PILOT) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "Only a pilot goes live.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
        mustBeReady(deployment);
        List<GoLiveReview> earlier = parts.all(GoLiveReview.class, deployment, Parts.Which.ALL);
        if (earlier.stream().anyMatch(review -> review.state() == GoLiveState.REQUESTED)) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "A go-live review of this deployment is open already.");
        }
        GoLiveReview review = GoLiveReview.requested(
                deployments.nextNumber(), earlier.size() + 1, deployment, caller.person(), clock.instant());
        parts.add(review);
        parts.flush();
        record("go-live.request", deployment, review, caller, null);
        return view(review, deployment, caller);
    }

    GoLiveReviewView move(
            String id,
            int number,
            GoLiveMoves.Action action,
            @Nullable String typed,
            RecordVersion read,
            Caller caller) {
        Deployment deployment = parties.readInFull(id, caller);
        GoLiveReview review = required(deployment, number);
        mustBe(action, deployment, caller);
        deployments.lock(deployment);
        parts.lock(review);
        read.mustMatch(review.version());
        GoLiveMoves.target(review.state(), action);
        String reason = action == GoLiveMoves.Action.REFUSE || (typed != null && !typed.isBlank())
                ? ShortText.required("reason", typed, LONGEST_REASON)
                : null;
        if (action == GoLiveMoves.Action.GRANT) {
            grant(deployment, caller, reason);
        }
        review.move(action, reason, caller.person(), clock.instant());
        parts.flush();
        record("go-live." + action.slug(), deployment, review, caller, reason);
        return view(review, deployment, caller);
    }

    private void grant(Deployment deployment, Caller caller, @Nullable String reason) {
        if (deployment.stage() != Stage.PILOT) {
            throw Refusal.of(PartnerProblem.ILLEGAL_MOVE, "Only a pilot goes live.")
                    .with("stage", String.valueOf(deployment.stage()));
        }
        mustBeReady(deployment);
        deployment.moveTo(Stage.OPERATIONAL, clock.instant());
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of("deployment.stage", "deployment/" + deployment.id(), Map.of("stage", Stage.OPERATIONAL))
                        .before(Map.of("stage", Stage.PILOT))
                        .because(reason));
    }

    private void mustBeReady(Deployment deployment) {
        List<String> missing = facts.missingForGoLive(deployment);
        if (!missing.isEmpty()) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "OPERATIONAL needs: " + String.join(", ", missing))
                    .with("missing", missing);
        }
    }

    private void mustBe(GoLiveMoves.Action action, Deployment deployment, Caller caller) {
        if (action == GoLiveMoves.Action.WITHDRAW) {
            if (!caller.worksFor(deployment.organisation())) {
                throw Refusal.of(HttpProblem.FORBIDDEN, "Only the ministry of a deployment does this.");
            }
            Parties.mustBeSubmitter(deployment, caller);
        } else {
            judges.mustBeFree(caller, Judges.Judged.of(deployment));
        }
    }

    Listing<GoLiveReviewView> page(String id, Parts.Page page, Caller caller) {
        Deployment deployment = parties.readInFull(id, caller);
        return parts.page(
                GoLiveReview.class,
                deployment,
                Parts.Which.ALL,
                page,
                reviews -> reviews.stream()
                        .map(review -> view(review, deployment, caller))
                        .toList());
    }

    GoLiveReviewView one(String id, int number, Caller caller) {
        Deployment deployment = parties.readInFull(id, caller);
        return view(required(deployment, number), deployment, caller);
    }

    /** Whether a request is open. */
    boolean isRequested(Deployment deployment) {
        return entities.createNativeQuery(
                        "select exists (select 1 from go_live_review where nation = :nation and deployment = :id"
                                + " and state = 'REQUESTED')",
                        Boolean.class)
                .setParameter("nation", deployment.nation())
                .setParameter("id", deployment.id())
                .getSingleResult();
    }

    private GoLiveReview required(Deployment deployment, int number) {
        return parts
                .all(GoLiveReview.class, deployment, Parts.Which.ALL.and("c.number = :round", Map.of("round", number)))
                .stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private GoLiveReviewView view(GoLiveReview review, Deployment deployment, Caller caller) {
        boolean open = review.state() == GoLiveState.REQUESTED;
        List<String> missing = open ? facts.missingForGoLive(deployment) : List.of();
        return new GoLiveReviewView(
                deployment.id(),
                review.round(),
                review.version(),
                review.state(),
                review.requestedBy(),
                review.requestedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.reason(),
                missing,
                GoLiveMoves.from(review.state()).stream()
                        .filter(move -> isOpenTo(move, deployment, caller)
                                && (move.action() != GoLiveMoves.Action.GRANT || missing.isEmpty()))
                        .map(move -> move.action().slug())
                        .toList());
    }

    private boolean isOpenTo(GoLiveMoves.Move move, Deployment deployment, Caller caller) {
        return switch (move.who()) {
            case FREE_ADMIN -> judges.isFree(caller, Judges.Judged.of(deployment));
            case OWN_SUBMITTER -> caller.isSubmitterFor(deployment.organisation());
        };
    }

    private void record(
            String action, Deployment deployment, GoLiveReview review, Caller caller, @Nullable String reason) {
        deeds.record(
                deployment.chain(),
                caller.subject(),
                Deed.of(
                                action,
                                "deployment/" + deployment.id() + "/go-live-review/" + review.round(),
                                Map.of("state", review.state()))
                        .because(reason));
    }
}
