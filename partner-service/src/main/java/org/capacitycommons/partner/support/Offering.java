package org.capacitycommons.partner.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.capacitycommons.http.Cursor;
import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;
import org.capacitycommons.partner.nation.Nations;
import org.capacitycommons.partner.organisation.Organisations;
import org.capacitycommons.partner.problem.PartnerProblem;
import org.capacitycommons.partner.security.Caller;
import org.capacitycommons.partner.security.Deed;
import org.capacitycommons.partner.security.Deeds;
import org.capacitycommons.partner.security.MemberRole;

/** What partners do with their offers, and what everybody reads of them. */
@ApplicationScoped
@Transactional
public class Offering {
    private final SupportOffers offers;
    private final Organisations organisations;
    private final Nations nations;
    private final Deeds deeds;
    private final Clock clock;
    private final Session entities;

    Offering(
            SupportOffers offers,
            Organisations organisations,
            Nations nations,
            Deeds deeds,
            Clock clock,
            Session entities) {
        this.offers = offers;
        this.organisations = organisations;
        this.nations = nations;
        this.deeds = deeds;
        this.clock = clock;
        this.entities = entities;
    }

    SupportOfferView read(String id, Caller caller) {
        return show(offers.required(id, caller.scope()), caller);
    }

    SupportOfferView draft(SupportOfferInput typed, Caller caller) {
        Caller.Membership partner = caller.organisation();
        if (partner == null || !caller.isPartnerOf(partner.id())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "Partners offer support.");
        }
        SupportOfferInput.Checked input = typed.check(nations.codes(), offers.sectorCodes());
        SupportOffer offer = SupportOffer.draft(offers.nextId(), partner, input, clock.instant());
        offers.add(offer);
        offers.flush();
        deeds.record(partner.id(), caller.subject(), Deed.of("support-offer.create", subject(offer), input));
        return show(offer, caller);
    }

    SupportOfferView change(String id, SupportOfferInput typed, RecordVersion read, Caller caller) {
        SupportOffer offer = own(id, caller);
        SupportOfferInput.Checked input = typed.check(nations.codes(), offers.sectorCodes());
        lock(offer);
        if (offer.state() != OfferState.DRAFT) {
            mustSubmit(caller);
        }
        read.mustMatch(offer.version());
        SupportOfferView before = show(offer, caller);
        offer.change(input, offers.reserved(offer.id()), clock.instant());
        offers.flush();
        deeds.record(
                offer.organisation(),
                caller.subject(),
                Deed.of("support-offer.change", subject(offer), input).before(before));
        return show(offer, caller);
    }

    SupportOfferView publish(String id, RecordVersion read, Caller caller) {
        SupportOffer offer = ownAsSubmitter(id, caller);
        lock(offer);
        read.mustMatch(offer.version());
        offer.publish(today(), clock.instant());
        return moved(offer, "support-offer.publish", caller);
    }

    SupportOfferView close(String id, RecordVersion read, Caller caller) {
        SupportOffer offer = ownAsSubmitter(id, caller);
        lock(offer);
        read.mustMatch(offer.version());
        offer.close(clock.instant());
        return moved(offer, "support-offer.close", caller);
    }

    Listing<SupportOfferView> page(SupportOfferQuery query, Caller caller) {
        Map<String, Object> values = new HashMap<>();
        String where = query.where(caller.scope(), values);
        if (query.needsToday()) {
            values.put("today", today());
        }
        long total = with(
                        values,
                        entities.createNativeQuery("select count(*) from support_offer o where" + where, Long.class))
                .getSingleResult();
        String after = query.after(values);
        List<SupportOffer> rows = with(
                        values,
                        entities.createNativeQuery(
                                "select o.* from support_offer o where" + where + after
                                        + " order by o.updated_at desc, o.id desc",
                                SupportOffer.class))
                .setMaxResults(query.pageSize() + 1)
                .getResultList();
        boolean more = rows.size() > query.pageSize();
        List<SupportOffer> shown = more ? rows.subList(0, query.pageSize()) : rows;
        SupportOffer last = more ? shown.getLast() : null;
        return new Listing<>(
                show(shown, caller),
                total,
                last == null ? null : Cursor.encode(last.updatedAt().toString(), last.id()));
    }

    /** Shows several without asking for each. */
    public List<SupportOfferView> show(List<SupportOffer> shown, Caller caller) {
        Map<String, BigDecimal> reserved = offers.reserved(shown);
        var named = organisations.views(
                shown.stream().map(SupportOffer::organisation).collect(Collectors.toSet()));
        return shown.stream()
                .map(offer -> SupportOfferView.of(
                        offer,
                        Objects.requireNonNull(reserved.get(offer.id())),
                        Objects.requireNonNull(named.get(offer.organisation())).ref(),
                        today(),
                        caller))
                .toList();
    }

    private SupportOfferView show(SupportOffer offer, Caller caller) {
        return show(List.of(offer), caller).getFirst();
    }

    private SupportOffer own(String id, Caller caller) {
        SupportOffer offer = offers.required(id, caller.scope());
        if (!caller.isPartnerOf(offer.organisation())) {
            throw Refusal.of(HttpProblem.FORBIDDEN, "This offer belongs to another partner; you may only read it.");
        }
        return offer;
    }

    private SupportOffer ownAsSubmitter(String id, Caller caller) {
        SupportOffer offer = own(id, caller);
        mustSubmit(caller);
        return offer;
    }

    /** What others see and rely on is changed by those who may bind the organisation. */
    private static void mustSubmit(Caller caller) {
        if (caller.memberRole() != MemberRole.SUBMITTER) {
            throw Refusal.of(
                    PartnerProblem.SUBMITTER_NEEDED, "Ask a submitter of your organisation to take this step.");
        }
    }

    /** Reads the row again and keeps it: who accepts a match at the same moment waits for it. */
    private void lock(SupportOffer offer) {
        offers.hold(offer.id());
        entities.refresh(offer, LockModeType.PESSIMISTIC_WRITE);
    }

    private SupportOfferView moved(SupportOffer offer, String action, Caller caller) {
        offers.flush();
        deeds.record(
                offer.organisation(),
                caller.subject(),
                Deed.of(action, subject(offer), Map.of("state", offer.state())));
        return show(offer, caller);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String subject(SupportOffer offer) {
        return "support-offer/" + offer.id();
    }

    private static <T> NativeQuery<T> with(Map<String, Object> values, NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
