package org.capacitycommons.catalog.importing.modelsdev;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.ModelNames;
import org.capacitycommons.catalog.importing.OfferKinds;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RecordIds;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;

/** Reads one entry of {@code models} of a provider. Fields that it does not know are skipped. */
final class ModelReader {
    private static final Long LEGACY_TIER = 200_000L;
    private static final Map<String, PriceItem> ITEMS = Map.of(
            "input", PriceItem.INPUT,
            "output", PriceItem.OUTPUT,
            "cache_read", PriceItem.CACHE_READ,
            "cache_write", PriceItem.CACHE_WRITE,
            "reasoning", PriceItem.REASONING,
            "input_audio", PriceItem.INPUT_AUDIO,
            "output_audio", PriceItem.OUTPUT_AUDIO);

    private final FeedFields fields;
    private final String providerId;
    private final String offerId;

    private @Nullable String name;
    private @Nullable Boolean openWeights;
    private @Nullable String status;
    private @Nullable String released;
    private @Nullable Long contextTokens;
    private @Nullable Long outputTokens;
    private final List<Rate> rates = new ArrayList<>();
    private final List<Rate> legacyTier = new ArrayList<>();
    private boolean tiered;

    ModelReader(JsonParser json, String providerId, String offerId) {
        this.fields = new FeedFields(json);
        this.providerId = providerId;
        this.offerId = offerId;
    }

    /** Reads the record to its end, then hands it over as an offer or as rejected. */
    void read(Source.Sink<RawOffer> sink) throws IOException {
        fields.object("the record", this::field);
        if (!RecordIds.isOffer(offerId)) {
            fields.fault("its id can't be used");
        }
        String fault = fields.fault();
        if (fault == null) {
            sink.record(offer());
        } else {
            sink.rejected(place(), fault);
        }
    }

    private String place() {
        return "providers/" + providerId + "/models/" + offerId;
    }

    private RawOffer offer() {
        if (!tiered) {
            // The older field repeats what a tier says; it counts only where there is none.
            rates.addAll(legacyTier);
        }
        Prices prices = Prices.of(rates);
        return new RawOffer(
                place(),
                providerId,
                offerId,
                name == null ? offerId : name,
                ModelNames.hubId(offerId),
                OfferKinds.of(providerId, offerId, prices),
                prices,
                new RawOffer.Details(null, contextTokens, outputTokens, openWeights, status, released, null));
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "name" -> name = fields.text(field);
            case "open_weights" -> openWeights = fields.flag(field);
            case "status" -> status = fields.text(field);
            // The feed has 2025-25-11.
            case "release_date" -> released = RecordIds.date(fields.text(field));
            case "limit" -> fields.object(field, this::limit);
            case "cost" -> fields.object(field, this::costField);
            default -> fields.skip();
        }
    }

    private void limit(String field) throws IOException {
        switch (field) {
            case "context" -> contextTokens = fields.count("limit.context");
            case "output" -> outputTokens = fields.count("limit.output");
            default -> fields.skip();
        }
    }

    private void costField(String field) throws IOException {
        switch (field) {
            case "tiers" -> fields.objects("cost.tiers", this::tier);
            case "context_over_200k" -> fields.object("cost." + field, name -> price(LEGACY_TIER, name, legacyTier));
            default -> price(null, field, rates);
        }
    }

    private void tier(String path) throws IOException {
        List<Rate> prices = new ArrayList<>();
        Threshold threshold = new Threshold();
        fields.object(path, field -> {
            if (field.equals("tier")) {
                fields.object(path + ".tier", threshold::field);
            } else {
                price(null, field, prices);
            }
        });
        if (threshold.isOfContext()) {
            if (threshold.size == null) {
                fields.fault(path + " has no size");
            } else {
                tiered = true;
                prices.forEach(price -> rates.add(new Rate(
                        price.item(), price.unit(), price.usd(), price.terms().above(threshold.size))));
            }
        }
    }

    /** From where on a tier holds. Its type may be left out and then is the length of the context. */
    private final class Threshold {
        private @Nullable String type;
        private @Nullable Long size;

        private void field(String field) throws IOException {
            switch (field) {
                case "type" -> type = fields.text("cost.tiers.tier.type");
                case "size" -> size = fields.count("cost.tiers.tier.size");
                default -> fields.skip();
            }
        }

        private boolean isOfContext() {
            return type == null || type.equals("context");
        }
    }

    /** A key that is not known has no known unit either, and is skipped. */
    private void price(@Nullable Long aboveTokens, String field, List<Rate> into) throws IOException {
        PriceItem item = ITEMS.get(field);
        if (item == null) {
            fields.skip();
            return;
        }
        BigDecimal usd = fields.price("cost." + field);
        if (usd != null) {
            into.add(new Rate(item, PriceUnit.TOKEN, usd, Rate.Terms.ALWAYS.above(aboveTokens)));
        }
    }
}
