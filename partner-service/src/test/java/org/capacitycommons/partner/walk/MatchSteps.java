package org.capacitycommons.partner.walk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.capacitycommons.partner.testdata.Sample;
import org.capacitycommons.partner.walk.Http.Call;

/** The steps that people try with offers of support and with matches. */
final class MatchSteps {
    static final String OFFERS = "/api/v1/offers";
    static final String MATCHES = "/api/v1/matches";
    private static final int CAPACITY = 100;
    /** A step of a match stands in the chains of both organisations. */
    private static final int BOTH_SIDES = 2;

    private final RandomGenerator random;
    private final Ledger ledger;
    final List<ModelOffer> offers = new ArrayList<>();
    final List<ModelMatch> matches = new ArrayList<>();

    MatchSteps(RandomGenerator random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    Step create(Actor actor) {
        Map<String, Object> body = new HashMap<>();
        Sample.example("offer-request")
                .properties()
                .forEach(member ->
                        body.put(member.getKey(), new ObjectMapper().convertValue(member.getValue(), Object.class)));
        body.put("capacity", String.valueOf(CAPACITY));
        return new Step(
                actor,
                "draft an offer",
                "support-offer/",
                Call.post(OFFERS, body, null),
                false,
                actor.offersFor(actor.organisation()),
                answer -> offers.add(new ModelOffer(answer.body().get("id").asText(), actor.organisation(), CAPACITY)));
    }

    Step publishOrClose(ModelOffer offer, Actor actor) throws SQLException {
        boolean close = !offer.state.equals("DRAFT") && random.nextInt(4) == 0;
        return new Step(
                actor,
                close ? "close an offer" : "publish an offer",
                "support-offer/" + offer.id,
                Call.post(
                        OFFERS + "/" + offer.id + (close ? "/closure" : "/publication"),
                        Map.of(),
                        ledger.offer(offer.id).version()),
                !offer.isSeenBy(actor),
                actor.offersFor(offer.organisation)
                        && actor.submitter()
                        && offer.state.equals(close ? "OPEN" : "DRAFT"),
                _ -> offer.state = close ? "CLOSED" : "OPEN");
    }

    /** A submitter of either side proposes, its own offer or its own approved project; one match about the same at a time. */
    Step propose(ModelOffer offer, ModelProject project, Actor actor) {
        int quantity = 10 + random.nextInt(50);
        Map<String, Object> body = Map.of(
                "project",
                project.id,
                "need",
                1,
                "offer",
                offer.id,
                "quantity",
                String.valueOf(quantity),
                "message",
                "As we said.");
        boolean ministry = actor.submitsFor(project.organisation);
        boolean partner = actor.offersFor(offer.organisation) && actor.submitter();
        boolean known = offer.isSeenBy(actor) && (ministry || partner);
        boolean free = matches.stream()
                .noneMatch(match -> match.offer == offer && match.project == project && match.isUnderWay());
        return new Step(
                actor,
                "propose a match",
                "match/",
                Call.post(MATCHES, body, null),
                false,
                known && project.isPublic() && offer.hasRoomFor(quantity) && free,
                BOTH_SIDES,
                answer -> matches.add(new ModelMatch(
                        answer.body().get("id").asText(),
                        offer,
                        project,
                        // Who belongs to both sides can't be: an organisation is of one kind.
                        ministry,
                        quantity)));
    }

    Step move(ModelMatch match, Actor actor, String target) throws SQLException {
        return new Step(
                actor,
                "match " + target,
                "match/" + match.id,
                Call.post(
                        MATCHES + "/" + match.id + "/state",
                        Map.of("to", target, "reason", "So it was seen."),
                        ledger.match(match.id).version()),
                !match.isSeenBy(actor),
                match.letsMove(actor, target),
                BOTH_SIDES,
                _ -> match.move(target));
    }

    /** A step with some offer or match; mostly by somebody of the two sides. */
    Step any(Actor passer, List<ModelProject> approved) throws SQLException {
        int dice = random.nextInt(10);
        List<Actor> insiders = Actor.ALL.stream()
                .filter(one -> one.offersFor(one.organisation()) || one.editsFor(one.organisation()))
                .toList();
        Actor actor = random.nextInt(10) < 7 ? insiders.get(random.nextInt(insiders.size())) : passer;
        if (offers.isEmpty() || dice == 0) {
            return create(actor);
        }
        ModelOffer offer = offers.get(Math.max(0, offers.size() - 1 - random.nextInt(4)));
        if (dice < 3) {
            return publishOrClose(offer, actor);
        }
        if ((matches.isEmpty() || dice < 6) && !approved.isEmpty()) {
            return propose(offer, approved.get(random.nextInt(approved.size())), actor);
        }
        if (matches.isEmpty()) {
            return create(actor);
        }
        ModelMatch match = matches.get(Math.max(0, matches.size() - 1 - random.nextInt(8)));
        return move(match, actor, ModelMatch.STATES.get(random.nextInt(ModelMatch.STATES.size())));
    }
}
