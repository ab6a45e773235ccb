package org.capacitycommons.catalog.importing;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.Prices;

/**
 * An offer as a feed describes it, checked as far as the feed's form goes. Null is "not stated", never zero.
 *
 * @param offerId the provider's id of the model, in its own spelling: ids that differ in case are different offers
 * @param hubId the model's id on the Hugging Face Hub in lower case, where the feed states one
 */
public record RawOffer(
        String place,
        String providerId,
        String offerId,
        String name,
        @Nullable String hubId,
        OfferKind kind,
        Prices prices,
        Details details)
        implements FeedRecord {

    /**
     * What stands beside the prices.
     *
     * @param mode what the offer is for, such as {@code chat}
     * @param contextTokens longest context served
     * @param outputTokens longest answer served
     * @param status alpha, beta or deprecated
     * @param released year, month or day of the model's release
     * @param endsOn day on which the provider ends the offer
     */
    public record Details(
            @Nullable String mode,
            @Nullable Long contextTokens,
            @Nullable Long outputTokens,
            @Nullable Boolean openWeights,
            @Nullable String status,
            @Nullable String released,
            @Nullable String endsOn) {

        public static final Details NONE = new Details(null, null, null, null, null, null, null);
    }

    @Override
    public String key() {
        return providerId + "/" + offerId;
    }
}
