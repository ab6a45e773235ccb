package org.capacitycommons.partner.match;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.FieldError;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.notice.About;
import org.capacitycommons.partner.notice.NoticeKind;
import org.capacitycommons.partner.notice.Notices;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.project.Projects;
import org.capacitycommons.partner.project.ShortText;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.MemberRole;
import org.capacitycommons.partner.security.Scope;
import org.capacitycommons.partner.support.Need;
import org.capacitycommons.partner.support.Needs;
import org.capacitycommons.partner.support.OfferState;
import org.capacitycommons.partner.support.Quantity;
import org.capacitycommons.partner.support.SupportOffer;
import org.capacitycommons.partner.support.SupportOffers;

/** Proposes matches and takes them further. */
@ApplicationScoped
@Transactional
class Matching {
    private static final int LONGEST_REASON = 1_000;

    private final Matches matches;
    private final MatchViews views;
    private final SupportOffers offers;
    private final Needs needs;
    private final Projects projects;
    private final Deeds deeds;
    private final Notices notices;
    private final Clock clock;

    Matching(
            Matches matches,
            MatchViews views,
            SupportOffers offers,
            Needs needs,
            Projects projects,
            Deeds deeds,
            Notices notices,
            Clock clock) {
        this.matches = matches;
        this.views = views;
        this.offers = offers;
        this.needs = needs;
        this.projects = projects;
        this.deeds = deeds;
        this.notices = notices;
        this.clock = clock;
    }

    MatchView read(String id, Caller caller) {
        return views.show(matches.required(id, caller.scope()), caller);
    }

    Listing<MatchView> page(@Nullable MatchState state, @Nullable String cursor, int limit, Caller caller) {
        List<Match> rows = matches.page(state, cursor, limit, caller.scope());
        boolean more = rows.size() > limit;
        List<Match> shown = more ? rows.subList(0, limit) : rows;
        String next = more
                ? Cursor.encode(
                        shown.getLast().updatedAt().toString(), shown.getLast().id())
                : null;
        return new Listing<>(views.show(shown, caller), matches.count(state, caller.scope()), next);
    }

    MatchView propose(MatchInput typed, Caller caller) {
        MatchInput.Checked input = typed.check();
        SupportOffer offer =
                offers.find(input.offer(), caller.scope()).orElseThrow(() -> unknown("offer", "unknown-offer"));
        Need need = needs.find(input.project(), input.need()).orElseThrow(() -> unknown("need", "unknown-need"));
        Side side = side(offer, need, caller);
        mustSubmit(caller);
        projects.holdApproval(need.project());
        mustAnswer(offer, need);
        mustHaveRoom(offer, input.quantity());
        matches.open(offer.id(), need.project(), need.number()).ifPresent(open -> {
            throw Refusal.of(
                            PartnerProblem.ILLEGAL_MOVE,
                            "There is a match about this need and this offer already: go on with that one.")
                    .with("match", open.id());
        });
        Match match = Match.proposed(matches.nextId(), need, offer, side, input, caller.person(), clock.instant());
        matches.add(match);
        matches.flush();
        note(match, "match.propose", null, input, caller);
        tell(match, NoticeKind.MATCH_PROPOSED, side, offer.title());
        return views.show(match, caller);
    }

    /** A proposal already binds: the other side needs to do no more than accept. */
    private static void mustSubmit(Caller caller) {
        if (caller.memberRole() != MemberRole.SUBMITTER) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter of your organisation to take this step.");
        }
    }

    private static void mustAnswer(SupportOffer offer, Need need) {
        if (offer.kind() != need.kind()) {
            throw unknown("need", "another-kind");
        }
        if (!offer.isFor(need.nation(), need.sector())) {
            throw unknown("offer", "not-for-this-project");
        }
    }

    /** A partner proposes its own offer, a ministry its own project; nobody proposes for others. */
    private static Side side(SupportOffer offer, Need need, Caller caller) {
        if (caller.isPartnerOf(offer.organisation())) {
            return Side.PARTNER;
        }
        if (caller.worksFor(need.organisation())) {
            return Side.MINISTRY;
        }
        throw Refusal.of(
                HttpProblem.FORBIDDEN, "Propose your own offer to a project, or an offer to your own project.");
    }

    MatchView move(String id, MatchState target, @Nullable String reason, RecordVersion read, Caller caller) {
        Match match = matches.required(id, caller.scope());
        Side side = MatchView.sideOf(match, caller);
        if (side == null) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "The two sides of a match take its steps.");
        }
        matches.lock(match);
        MatchState from = match.state();
        MatchMoves.Move move = MatchMoves.find(from, target)
                .orElseThrow(() -> Refusal.of(
                                PartnerProblem.ILLEGAL_MOVE,
                                "A match that is %s can't become %s.".formatted(from, target))
                        .with("state", from.name()));
        if (!MatchMoves.isFor(move, side, match.proposedBySide())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "This step is for the other side.");
        }
        mustSubmit(caller);
        read.mustMatch(match.version());
        String why = mustPass(move, match, reason);
        match.moveTo(target, why, caller.person(), clock.instant());
        matches.flush();
        note(match, "match." + verb(target), Map.of("state", from), Map.of("state", target), caller);
        if (target == MatchState.ACCEPTED) {
            String title =
                    offers.required(match.offer(), new Scope.Everything()).title();
            tell(match, NoticeKind.MATCH_ACCEPTED, side, title);
        }
        return views.show(match, caller);
    }

    private @Nullable String mustPass(MatchMoves.Move move, Match match, @Nullable String reason) {
        return switch (move.guard()) {
            case NONE ->
                reason == null || reason.isBlank() ? null : ShortText.required("reason", reason, LONGEST_REASON);
            case REASON -> ShortText.required("reason", reason, LONGEST_REASON);
            case ROOM -> {
                offers.hold(match.offer());
                // Taking back the approval takes the same lock: one of the two comes first and the other sees it.
                projects.holdApproval(match.project());
                SupportOffer offer = offers.required(match.offer(), new Scope.Everything());
                mustHaveRoom(offer, match.quantity());
                Need need = needs.find(match.project(), match.need())
                        .filter(stated -> stated.kind() == offer.kind())
                        .orElseThrow(() -> Refusal.of(
                                        PartnerProblem.GUARD_NOT_MET,
                                        "The project does not state this need any more: decline, and propose anew.")
                                .with("missing", List.of("need")));
                mustAnswer(offer, need);
                yield null;
            }
        };
    }

    private void mustHaveRoom(SupportOffer offer, BigDecimal quantity) {
        var standing =
                offer.standing(offers.reserved(offer.id()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (standing.state() != OfferState.OPEN) {
            throw Refusal.of(PartnerProblem.GUARD_NOT_MET, "The offer is not open.")
                    .with("missing", List.of("open-offer"));
        }
        if (standing.left().compareTo(quantity) < 0) {
            throw Refusal.of(
                            PartnerProblem.GUARD_NOT_MET,
                            "Only %s is left of the offer.".formatted(Quantity.text(standing.left())))
                    .with("missing", List.of("capacity"))
                    .with("left", Quantity.text(standing.left()));
        }
    }

    /** The other side hears of it. */
    private void tell(Match match, NoticeKind kind, Side by, String title) {
        String other = by == Side.MINISTRY ? match.offerOrganisation() : match.organisation();
        notices.toOrganisation(other, kind, new About("match/" + match.id(), title), "match");
    }

    /** In the chains of both sides: one of them was let in by the other. */
    private void note(Match match, String action, @Nullable Object before, Object after, Caller caller) {
        Deed deed = Deed.of(action, "match/" + match.id(), after).before(before).because(match.reason());
        // Always in this order: two matches between the same two organisations must not wait for each other crosswise.
        Stream.of(match.organisation(), match.offerOrganisation())
                .sorted()
                .forEach(chain -> deeds.record(chain, caller.subject(), deed));
    }

    private static String verb(MatchState target) {
        return switch (target) {
            case ACCEPTED -> "accept";
            case DECLINED -> "decline";
            case WITHDRAWN -> "withdraw";
            case COMPLETED -> "complete";
            case PROPOSED -> "propose";
        };
    }

    private static Refusal unknown(String field, String key) {
        return Refusal.of(HttpProblem.VALIDATION, "See 'errors' for each field.")
                .at(FieldError.of(field, key));
    }
}
