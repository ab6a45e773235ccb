package org.capacitycommons.catalog.importing.openrouter;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Rate;
import org.capacitycommons.catalog.price.Service;

import static java.util.Map.entry;

/** Reads {@code pricing}: decimals as text, US dollars for one token, image or call. */
final class PricingReader {
    /** Written for routers, which ask what the model they choose asks. */
    private static final BigDecimal VARIABLE = BigDecimal.ONE.negate();

    /** For these zero is a price; for the rest it only says that nothing is charged for them. */
    private static final Set<PriceItem> MAY_BE_FREE = EnumSet.of(PriceItem.INPUT, PriceItem.OUTPUT);

    private static final Map<String, Meter> METERS = Map.ofEntries(
            entry("prompt", new Meter(PriceItem.INPUT, PriceUnit.TOKEN)),
            entry("completion", new Meter(PriceItem.OUTPUT, PriceUnit.TOKEN)),
            entry("internal_reasoning", new Meter(PriceItem.REASONING, PriceUnit.TOKEN)),
            entry("input_cache_read", new Meter(PriceItem.CACHE_READ, PriceUnit.TOKEN)),
            entry("input_cache_write", new Meter(PriceItem.CACHE_WRITE, PriceUnit.TOKEN)),
            entry("input_cache_write_1h", new Meter(PriceItem.CACHE_WRITE_1H, PriceUnit.TOKEN)),
            entry("audio", new Meter(PriceItem.INPUT_AUDIO, PriceUnit.TOKEN)),
            entry("audio_output", new Meter(PriceItem.OUTPUT_AUDIO, PriceUnit.TOKEN)),
            entry("input_audio_cache", new Meter(PriceItem.CACHE_READ_AUDIO, PriceUnit.TOKEN)),
            entry("image", new Meter(PriceItem.INPUT_IMAGE, PriceUnit.IMAGE)),
            entry("image_token", new Meter(PriceItem.INPUT_IMAGE, PriceUnit.TOKEN)),
            entry("image_output", new Meter(PriceItem.OUTPUT_IMAGE, PriceUnit.TOKEN)),
            entry("web_search", new Meter(PriceItem.WEB_SEARCH, PriceUnit.QUERY)),
            entry("request", new Meter(PriceItem.REQUEST, PriceUnit.REQUEST)));

    private final FeedFields fields;
    private final List<Rate> rates;

    PricingReader(FeedFields fields, List<Rate> rates) {
        this.fields = fields;
        this.rates = rates;
    }

    private record Meter(PriceItem item, PriceUnit unit) {}

    void read() throws IOException {
        fields.object("pricing", field -> {
            if (field.equals("overrides")) {
                fields.objects("pricing.overrides", this::override);
            } else {
                price("pricing.", field, rates);
            }
        });
    }

    private void price(String path, String field, List<Rate> into) throws IOException {
        Meter meter = METERS.get(field);
        if (meter == null) {
            fields.skip();
            return;
        }
        BigDecimal usd = fields.priceOfOne(path + field, meter.unit(), VARIABLE);
        if (usd != null && (usd.signum() > 0 || MAY_BE_FREE.contains(meter.item()))) {
            into.add(Rate.always(meter.item(), meter.unit(), usd));
        }
    }

    /** Prices that replace the plain ones for long prompts or at some hours; the terms may stand after the prices. */
    private final class Replacement {
        private final List<Rate> prices = new ArrayList<>();
        private final List<String> days = new ArrayList<>();
        private @Nullable Long fromTokens;
        private @Nullable String start;
        private @Nullable String end;

        private void field(String path, String field) throws IOException {
            switch (field) {
                case "min_prompt_tokens" -> fromTokens = fields.count(path + field);
                case "utc_days" -> fields.texts(path + field, days::add);
                case "utc_start" -> start = fields.textOrNumber(path + field);
                case "utc_end" -> end = fields.textOrNumber(path + field);
                default -> price(path, field, prices);
            }
        }

        private Rate.Terms terms() {
            boolean allDay = days.isEmpty() && start == null && end == null;
            return new Rate.Terms(
                    Service.STANDARD,
                    // Holds from this length on, which is above the one before.
                    fromTokens == null ? null : fromTokens - 1,
                    null,
                    allDay ? null : new Rate.Hours(days, start, end));
        }
    }

    private void override(String path) throws IOException {
        Replacement override = new Replacement();
        fields.object(path, field -> override.field(path + ".", field));
        Rate.Terms terms = override.terms();
        if (terms.equals(Rate.Terms.ALWAYS)) {
            // Without terms of its own, nothing says when it would hold.
            fields.fault(path + " has no condition");
            return;
        }
        for (Rate rate : override.prices) {
            rates.add(new Rate(rate.item(), rate.unit(), rate.usd(), terms));
        }
    }
}
