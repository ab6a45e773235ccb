package org.capacitycommons.portal.support;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.service.Calls;
import org.capacitycommons.portal.service.Conditions;
import org.capacitycommons.portal.service.Listing;

/** Offers, needs and matches, for pages. */
@ApplicationScoped
class Support {
    private static final int PAGE = 20;

    private final SupportApi api;

    Support(@RestClient SupportApi api) {
        this.api = api;
    }

    /** What can be taken up today. */
    Listing<Offer> open(SupportFilter filter) {
        return Calls.read(() -> api.offers(
                null, filter.kind(), filter.nation(), filter.sector(), filter.language(), filter.cursor(), PAGE));
    }

    /** The visitor's own organisation's, drafts and closed ones too. */
    Listing<Offer> own(@Nullable String cursor) {
        return Calls.read(() -> api.offers("OWN", null, null, null, null, cursor, PAGE));
    }

    Optional<Offer> offer(String id) {
        return Calls.find(() -> api.offer(id));
    }

    Offer draft(String key, SupportApi.NewOffer offer) {
        return Calls.write(() -> api.draft(key, offer));
    }

    Offer change(String id, Conditions conditions, SupportApi.NewOffer offer) {
        return Calls.write(() -> api.change(id, conditions.ifMatch(), offer));
    }

    Offer publish(String id, Conditions conditions) {
        return Calls.write(() -> api.publish(id, conditions.key(), conditions.ifMatch()));
    }

    Offer close(String id, Conditions conditions) {
        return Calls.write(() -> api.close(id, conditions.key(), conditions.ifMatch()));
    }

    List<NeedSuggestion> needsFor(String offer) {
        return Calls.read(() -> api.needsFor(offer));
    }

    List<OfferSuggestion> offersFor(String project) {
        return Calls.read(() -> api.offersFor(project));
    }

    Listing<Need> needs(SupportFilter filter) {
        return Calls.read(() -> api.needs(filter.kind(), filter.nation(), filter.sector(), filter.cursor(), PAGE));
    }

    Listing<Match> matches(@Nullable String state, @Nullable String cursor) {
        return Calls.read(() -> api.matches(state, cursor, PAGE));
    }

    Optional<Match> match(String id) {
        return Calls.find(() -> api.match(id));
    }

    Match propose(String key, SupportApi.NewMatch match) {
        return Calls.write(() -> api.propose(key, match));
    }

    Match move(String id, Conditions conditions, SupportApi.Move move) {
        return Calls.write(() -> api.move(id, conditions.key(), conditions.ifMatch(), move));
    }
}
