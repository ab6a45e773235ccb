package org.capacitycommons.catalog.importing.modelsdev;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.price.Prices;

/** Reads one entry of {@code models} of a provider. Fields that it does not know are skipped. */
final class ModelReader {
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern USABLE_ID = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final long LEGACY_TIER = 200_000;

    private final FeedFields fields;
    private final String providerId;
    private final String offerId;

    private @Nullable String name;
    private @Nullable Boolean openWeights;
    private @Nullable String status;
    private @Nullable String released;
    private @Nullable Long contextTokens;
    private @Nullable Long outputTokens;
    private final Cost cost = new Cost();
    private @Nullable Cost legacyTier;
    private final List<Prices.Tier> tiers = new ArrayList<>();

    ModelReader(JsonParser json, String providerId, String offerId) {
        this.fields = new FeedFields(json);
        this.providerId = providerId;
        this.offerId = offerId;
    }

    /** Prices as they stand in one object. */
    private static final class Cost {
        private @Nullable BigDecimal input;
        private @Nullable BigDecimal output;
        private @Nullable BigDecimal cacheRead;
        private @Nullable BigDecimal cacheWrite;
        private @Nullable BigDecimal reasoning;
        private @Nullable BigDecimal inputAudio;
        private @Nullable BigDecimal outputAudio;

        private Prices.Tier above(long tokens) {
            return new Prices.Tier(tokens, input, output, cacheRead, cacheWrite);
        }
    }

    /** Reads the record to its end, then hands it over as an offer or as rejected. */
    void read(Source.Sink<RawOffer> sink) throws IOException {
        fields.object("the record", this::field);
        if (!USABLE_ID.matcher(offerId).matches() || offerId.isBlank()) {
            fields.fault("its id can't be used");
        }
        String fault = fields.fault();
        if (fault == null) {
            sink.record(offer());
        } else {
            sink.rejected("providers/" + providerId + "/models/" + offerId, fault);
        }
    }

    private RawOffer offer() {
        Prices prices = prices();
        return new RawOffer(
                providerId,
                offerId,
                name == null ? offerId : name,
                OfferKinds.of(providerId, offerId, prices),
                prices,
                contextTokens,
                outputTokens,
                openWeights,
                status,
                released);
    }

    private Prices prices() {
        // The older field repeats what a tier says; it counts only where there is none.
        List<Prices.Tier> all =
                tiers.isEmpty() && legacyTier != null ? List.of(legacyTier.above(LEGACY_TIER)) : List.copyOf(tiers);
        return new Prices(
                cost.input,
                cost.output,
                cost.cacheRead,
                cost.cacheWrite,
                cost.reasoning,
                cost.inputAudio,
                cost.outputAudio,
                all);
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "name" -> name = fields.text(field);
            case "open_weights" -> openWeights = fields.flag(field);
            case "status" -> status = fields.text(field);
            case "release_date" -> released = date(field);
            case "limit" -> fields.object(field, this::limit);
            case "cost" -> fields.object(field, this::costField);
            default -> fields.skip();
        }
    }

    private @Nullable String date(String field) throws IOException {
        String date = fields.text(field);
        // The feed has 2025-25-11: a date that is none is not known, and no reason to lose a price.
        return date == null || !PARTIAL_DATE.matcher(date).matches() ? null : date;
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
            case "context_over_200k" -> {
                Cost legacy = new Cost();
                fields.object("cost." + field, name -> price(legacy, name));
                legacyTier = legacy;
            }
            default -> price(cost, field);
        }
    }

    private void tier(String path) throws IOException {
        Cost prices = new Cost();
        Threshold threshold = new Threshold();
        fields.object(path, field -> {
            if (field.equals("tier")) {
                fields.object(path + ".tier", threshold::field);
            } else {
                price(prices, field);
            }
        });
        if (threshold.isOfContext()) {
            if (threshold.size == null) {
                fields.fault(path + " has no size");
            } else {
                tiers.add(prices.above(threshold.size));
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

    private void price(Cost into, String field) throws IOException {
        switch (field) {
            case "input" -> into.input = fields.price("cost.input");
            case "output" -> into.output = fields.price("cost.output");
            case "cache_read" -> into.cacheRead = fields.price("cost.cache_read");
            case "cache_write" -> into.cacheWrite = fields.price("cost.cache_write");
            case "reasoning" -> into.reasoning = fields.price("cost.reasoning");
            case "input_audio" -> into.inputAudio = fields.price("cost.input_audio");
            case "output_audio" -> into.outputAudio = fields.price("cost.output_audio");
            default -> fields.skip();
        }
    }
}
