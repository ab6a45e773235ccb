package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.database.Database;
import org.capacitycommons.catalog.price.Prices;

/**
 * Takes offers back that an export of this catalogue, or of another one like it, has written: each under the source that
 * first told of it, with its days. An offer of a model that is not known here is rejected.
 */
@Singleton
class CatalogueOfferMerge implements Merge<RawCatalogueOffer> {
    private final Database database;
    private final ObjectMapper json;

    CatalogueOfferMerge(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Objection(String key, String reason) {}

    @Override
    public Class<RawCatalogueOffer> takes() {
        return RawCatalogueOffer.class;
    }

    @Override
    public Merged merge(Reading reading, List<RawCatalogueOffer> batch) {
        Map<String, String> placeOf =
                batch.stream().collect(Collectors.toMap(RawCatalogueOffer::key, RawCatalogueOffer::place));
        List<Rejection> rejected = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        database.list(
                        CatalogueOfferSql.OBJECTIONS,
                        row -> new Objection(row.text("key"), row.text("objection")),
                        rows(batch))
                .forEach(objection -> {
                    refused.add(objection.key());
                    rejected.add(
                            new Rejection(placeOf.getOrDefault(objection.key(), objection.key()), objection.reason()));
                });
        String rows = rows(
                batch.stream().filter(offer -> !refused.contains(offer.key())).toList());
        database.write(CatalogueOfferSql.SOURCES, rows);
        database.write(CatalogueOfferSql.PROVIDERS, rows);
        database.list(CatalogueOfferSql.LOCK, _ -> true, rows);
        return database.first(
                        CatalogueOfferSql.MERGE,
                        row -> new Merged(
                                row.number("added"), row.number("changed"), row.number("unchanged"), rejected, 0),
                        rows,
                        reading.runId())
                .orElseThrow();
    }

    private String rows(List<RawCatalogueOffer> offers) {
        ArrayNode rows = json.createArrayNode();
        offers.forEach(offer -> write(offer, rows.addObject()));
        return rows.toString();
    }

    private static void write(RawCatalogueOffer stated, ObjectNode row) {
        RawOffer offer = stated.offer();
        RawOffer.Details details = offer.details();
        String priceHash = Fingerprint.ofPrices(offer);
        row.put("key", stated.key())
                .put("source", stated.source())
                .put("provider_id", offer.providerId())
                .put("provider_name", stated.providerName())
                .put("offer_id", offer.offerId())
                .put("model_id", stated.modelId())
                .put("match", stated.match())
                .put("name", offer.name())
                .put("kind", offer.kind().name())
                .put("mode", details.mode())
                .put("context_tokens", details.contextTokens())
                .put("output_tokens", details.outputTokens())
                .put("open_weights", details.openWeights())
                .put("status", details.status())
                .put("released", details.released())
                .put("ends_on", details.endsOn())
                .put("content_hash", Fingerprint.ofContent(offer, priceHash))
                .put("price_hash", priceHash)
                .put("since", text(stated.since()))
                .put("read_on", text(stated.readOn()))
                .put("vanished_on", text(stated.vanishedOn()));
        write(offer.prices(), row);
        row.putRawValue("tiers", new RawValue(stated.tiers())).putRawValue("rates", new RawValue(stated.rates()));
    }

    /** As text: a number of JSON may lose its last digits on the way. */
    private static void write(Prices prices, ObjectNode row) {
        row.put("input", text(prices.input()))
                .put("output", text(prices.output()))
                .put("cache_read", text(prices.cacheRead()))
                .put("cache_write", text(prices.cacheWrite()))
                .put("reasoning", text(prices.reasoning()))
                .put("input_audio", text(prices.inputAudio()))
                .put("output_audio", text(prices.outputAudio()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
