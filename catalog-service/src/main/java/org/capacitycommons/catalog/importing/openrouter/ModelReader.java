package org.capacitycommons.catalog.importing.openrouter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.ModelNames;
import org.capacitycommons.catalog.importing.OfferKinds;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RecordIds;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;

/** Reads one entry of {@code data}. Fields that it does not know are skipped. */
final class ModelReader {
    /** Ids such as {@code ~openai/gpt-latest} stand for another entry, now this one and later that. */
    private static final String ALIAS = "~";

    private final FeedFields fields;
    private final long index;
    private final List<Rate> rates = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String hubId;
    private @Nullable Long contextTokens;
    private @Nullable Long outputTokens;
    private @Nullable String endsOn;

    ModelReader(JsonParser json, long index) {
        this.fields = new FeedFields(json);
        this.index = index;
    }

    /** Reads the record to its end, then hands it over as an offer or as rejected; an alias is neither. */
    void read(Source.Sink<RawOffer> sink) throws IOException {
        fields.object("the record", this::field);
        String offerId = id;
        if (offerId == null || !RecordIds.isOffer(offerId)) {
            fields.fault("id is missing or can't be used");
            sink.rejected("data/" + index, String.valueOf(fields.fault()));
            return;
        }
        if (offerId.startsWith(ALIAS)) {
            return;
        }
        String fault = fields.fault();
        if (fault == null) {
            sink.record(offer(offerId));
        } else {
            sink.rejected(place(offerId), fault);
        }
    }

    private static String place(String offerId) {
        return "data/" + offerId;
    }

    private RawOffer offer(String offerId) {
        Prices prices = Prices.of(rates);
        return new RawOffer(
                place(offerId),
                OpenRouterSource.PROVIDER,
                offerId,
                name == null ? offerId : name,
                hubId == null ? null : ModelNames.hubId(hubId),
                OfferKinds.of(OpenRouterSource.PROVIDER, offerId, prices),
                prices,
                new RawOffer.Details(null, contextTokens, outputTokens, null, null, null, endsOn));
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "id" -> id = fields.text(field);
            case "name" -> name = fields.text(field);
            case "hugging_face_id" -> hubId = fields.text(field);
            case "context_length" -> contextTokens = fields.count(field);
            case "expiration_date" -> endsOn = RecordIds.date(fields.text(field));
            case "top_provider" -> fields.object(field, this::limit);
            case "pricing" -> new PricingReader(fields, rates).read();
            default -> fields.skip();
        }
    }

    private void limit(String field) throws IOException {
        if (field.equals("max_completion_tokens")) {
            outputTokens = fields.count("top_provider." + field);
        } else {
            fields.skip();
        }
    }
}
