package org.capacitycommons.catalog.importing.commons;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.capacitycommons.catalog.importing.RawCatalogueOffer;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.price.PriceRates;
import org.capacitycommons.catalog.price.PriceTiers;

/** The files {@code prices.ndjson} and {@code prices.csv}. */
@Singleton
class CommonsOffersSource implements Source<RawCatalogueOffer> {
    private static final CsvLines.Columns COLUMNS = new CsvLines.Columns(
            Set.of(), Set.of("contextTokens", "outputTokens"), Set.of("openWeights"), Set.of("tiers", "rates"));

    private final CommonsFile file;
    private final PriceTiers tiers;
    private final PriceRates rates;

    CommonsOffersSource(ObjectMapper json, PriceTiers tiers, PriceRates rates) {
        this.file = new CommonsFile(json, COLUMNS);
        this.tiers = tiers;
        this.rates = rates;
    }

    @Override
    public String id() {
        return "commons-offers";
    }

    @Override
    public String url() {
        return "/api/v1/exports/prices.ndjson";
    }

    @Override
    public Class<RawCatalogueOffer> records() {
        return RawCatalogueOffer.class;
    }

    /** A file may hold the offers of one model or provider. */
    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public void read(InputStream feed, Sink<RawCatalogueOffer> sink) throws IOException {
        file.read(feed, line -> hand(line, sink));
    }

    private void hand(CsvLines.Placed line, Sink<RawCatalogueOffer> sink) {
        OfferFields fields = new OfferFields(line.body());
        String fault = fields.fault();
        RawCatalogueOffer offer = null;
        if (fault == null) {
            try {
                offer = fields.offer(line.place(), tiers, rates);
            } catch (IllegalStateException _) {
                fault = "tiers or rates are not of the form that the export writes";
            }
        }
        if (offer == null) {
            sink.rejected(line.place(), String.valueOf(fault));
        } else {
            sink.record(offer);
        }
    }
}
