package org.capacitycommons.catalog.importing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An offer as a file of this catalogue describes it.
 *
 * @param source id of who told of it
 * @param modelId the model that it is an offer of
 * @param match how sure that is
 * @param since first day of these prices
 * @param readOn day on which the source was last read; null when nobody knows
 * @param vanishedOn since when the source no longer has it
 * @param tiers prices for long prompts, in the form in which they are stored
 * @param rates all other prices, in the same way
 */
public record RawCatalogueOffer(
        String source,
        String providerName,
        String modelId,
        String match,
        LocalDate since,
        @Nullable LocalDate readOn,
        @Nullable LocalDate vanishedOn,
        String tiers,
        String rates,
        RawOffer offer)
        implements FeedRecord {

    @Override
    public String key() {
        return source + "/" + offer.key();
    }

    @Override
    public String place() {
        return offer.place();
    }
}
