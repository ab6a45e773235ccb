package org.capacitycommons.catalog.importing.litellm;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.OfferKinds;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RecordIds;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Rate;
import org.capacitycommons.catalog.price.Service;

/** Reads one entry of the price list. Of its many fields only prices and limits count; the others are skipped. */
final class EntryReader {
    /** Programs that run on one's own machine: they ask no price, and their zero is none. */
    private static final Set<String> RUN_AT_HOME = Set.of("ollama", "ollama_chat", "lemonade");

    /** In these, zero for a token is a price like any other; elsewhere it stands for "not by the token". */
    private static final Set<String> TEXT_MODES = Set.of("chat", "completion", "responses", "realtime");

    private final FeedFields fields;
    private final String name;
    private final List<Rate> rates = new ArrayList<>();
    private @Nullable String provider;
    private @Nullable String mode;
    private @Nullable Long contextTokens;
    private @Nullable Long outputTokens;
    private @Nullable String endsOn;

    EntryReader(JsonParser json, String name) {
        this.fields = new FeedFields(json);
        this.name = name;
    }

    /** Reads the record to its end, then hands it over as an offer or as rejected. */
    void read(Source.Sink<RawOffer> sink) throws IOException {
        fields.object("the record", this::field);
        if (!RecordIds.isOffer(name)) {
            fields.fault("its name can't be used");
        }
        String from = provider;
        if (from == null || !RecordIds.isProvider(from)) {
            fields.fault("litellm_provider is missing or can't be used");
        }
        String fault = fields.fault();
        if (fault == null && from != null) {
            sink.record(offer(from));
        } else {
            sink.rejected(name, String.valueOf(fault));
        }
    }

    private RawOffer offer(String from) {
        Prices prices = Prices.of(charged(from));
        return new RawOffer(
                name,
                from,
                name,
                name.substring(name.lastIndexOf('/') + 1),
                null,
                OfferKinds.of(from, name, prices),
                prices,
                new RawOffer.Details(mode, contextTokens, outputTokens, null, null, null, endsOn));
    }

    private List<Rate> charged(String from) {
        if (RUN_AT_HOME.contains(from)) {
            return List.of();
        }
        boolean fillers = (mode == null || !TEXT_MODES.contains(mode))
                && rates.stream().anyMatch(rate -> rate.usd().signum() > 0);
        return fillers ? rates.stream().filter(rate -> rate.usd().signum() > 0).toList() : rates;
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "litellm_provider" -> provider = fields.text(field);
            case "mode" -> mode = fields.text(field);
            case "max_input_tokens" -> contextTokens = fields.count(field);
            case "max_output_tokens" -> outputTokens = fields.count(field);
            case "deprecation_date" -> endsOn = RecordIds.date(fields.text(field));
            case "tiered_pricing" -> fields.objects(field, this::tier);
            case "search_context_cost_per_query" -> fields.object(field, size -> search(field, size));
            default -> cost(field, "", rates);
        }
    }

    private void cost(String field, String path, List<Rate> into) throws IOException {
        CostField cost = CostField.named(field).orElse(null);
        if (cost == null) {
            fields.skip();
            return;
        }
        BigDecimal usd = fields.priceOfOne(path + field, cost.unit());
        if (usd != null) {
            into.add(new Rate(cost.item(), cost.unit(), usd, cost.terms()));
        }
    }

    /** A step of a price list in steps; the range may stand after the prices. */
    private static final class Tier {
        private final List<Rate> rates = new ArrayList<>();
        private FeedFields.@Nullable Range promptTokens;
        private FeedFields.@Nullable Range results;

        private Rate.Terms terms(Rate.Terms plain) {
            FeedFields.Range steps = results;
            String variant = steps == null ? plain.variant() : steps.from() + " to " + steps.to() + " results";
            return new Rate.Terms(plain.service(), aboveTokens(plain), variant, null);
        }

        /** The first step is the plain price. */
        private @Nullable Long aboveTokens(Rate.Terms plain) {
            FeedFields.Range length = promptTokens;
            if (length == null || length.from() == 0) {
                return plain.aboveTokens();
            }
            return length.from();
        }
    }

    private void tier(String path) throws IOException {
        Tier tier = new Tier();
        fields.object(path, field -> {
            switch (field) {
                case "range" -> tier.promptTokens = fields.range(path + ".range");
                case "max_results_range" -> tier.results = fields.range(path + ".max_results_range");
                default -> cost(field, path + ".", tier.rates);
            }
        });
        if (tier.promptTokens == null && tier.results == null) {
            fields.fault(path + " has no range");
        }
        for (Rate rate : tier.rates) {
            rates.add(new Rate(rate.item(), rate.unit(), rate.usd(), tier.terms(rate.terms())));
        }
    }

    private void search(String path, String size) throws IOException {
        BigDecimal usd = fields.priceOfOne(path + "." + size, PriceUnit.QUERY);
        if (usd != null) {
            String variant = size.substring(size.lastIndexOf('_') + 1);
            rates.add(new Rate(
                    PriceItem.WEB_SEARCH, PriceUnit.QUERY, usd, new Rate.Terms(Service.STANDARD, null, variant, null)));
        }
    }
}
