package org.capacitycommons.portal.support;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.nation.Nations;
import org.capacitycommons.portal.page.Visit;
import org.capacitycommons.portal.words.Words;

/** Offers, needs and reasons in the visitor's words. */
@ApplicationScoped
class SupportWords {
    private final Nations nations;
    private final Visit visit;

    SupportWords(Nations nations, Visit visit) {
        this.nations = nations;
        this.visit = visit;
    }

    /** A quantity in the unit of its kind; money in its currency. */
    String quantity(String amount, String kind, @Nullable String currency) {
        Words words = visit.words();
        return currency != null
                ? words.formats().money(amount, currency)
                : words.say("support.quantity." + kind, words.formats().decimal(amount));
    }

    String left(Offer offer) {
        return quantity(offer.left(), offer.kind(), offer.currency());
    }

    String capacity(Offer offer) {
        return quantity(offer.capacity(), offer.kind(), offer.currency());
    }

    /** The names of nations; none stands for all. */
    String nations(List<String> codes) {
        return codes.isEmpty()
                ? visit.words().say("support.everyNation")
                : codes.stream().map(this::nation).collect(Collectors.joining(", "));
    }

    /** The names of sectors; none stands for all. */
    String sectors(List<String> codes) {
        return codes.isEmpty()
                ? visit.words().say("support.everySector")
                : codes.stream().map(this::sector).collect(Collectors.joining(", "));
    }

    String nation(String code) {
        return nations.name(code, visit.language());
    }

    String sector(String code) {
        return visit.words().name("page.sector", code);
    }

    List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    private String reason(Reason reason) {
        Words words = visit.words();
        var values = new HashMap<>(reason.params());
        values.computeIfPresent("nation", (name, code) -> nation(code));
        values.computeIfPresent("sector", (name, code) -> sector(code));
        values.computeIfPresent("kind", (name, code) -> words.name("support.kind", code));
        values.computeIfPresent("until", (name, date) -> words.formats().date(date));
        values.computeIfPresent("openUntil", (name, date) -> words.formats().date(date));
        values.computeIfPresent("left", (name, amount) -> words.formats().decimal(amount));
        return words.say("support.reason." + reason.key(), values);
    }
}
