package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

/**
 * An offer as a feed describes it, checked as far as the feed's form goes. Null is "not stated", never zero.
 *
 * @param offerId the provider's id of the model, in its own spelling: ids that differ in case are different offers
 * @param contextTokens longest context served
 * @param outputTokens longest answer served
 * @param status alpha, beta or deprecated
 * @param released year, month or day of the model's release
 */
public record RawOffer(
        String providerId,
        String offerId,
        String name,
        OfferKind kind,
        Prices prices,
        @Nullable Long contextTokens,
        @Nullable Long outputTokens,
        @Nullable Boolean openWeights,
        @Nullable String status,
        @Nullable String released)
        implements FeedRecord {

    @Override
    public String key() {
        return providerId + "/" + offerId;
    }

    @Override
    public String place() {
        return "providers/" + providerId + "/models/" + offerId;
    }
}
