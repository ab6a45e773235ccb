package org.capacitycommons.portal.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Line;
import org.capacitycommons.portal.page.ListAddress;
import org.capacitycommons.portal.service.Listing;
import org.capacitycommons.portal.words.Words;

/** What providers ask for a model now, and what they asked before. */
@TemplateData
record PricesView(
        Model model,
        List<OfferLine> offers,
        @Nullable String moreOffers,
        List<ChangeLine> changes,
        @Nullable String moreChanges,
        @Nullable Line line) {

    /** One offer. */
    @TemplateData
    record OfferLine(
            String provider,
            String kind,
            String input,
            String output,
            @Nullable String others,
            String per,
            String since,
            String readOn,
            @Nullable String gone,
            boolean weak,
            @Nullable String source,
            @Nullable String sourceUrl) {}

    /** One price that held for a while. */
    @TemplateData
    record ChangeLine(String since, String until, String provider, String event, String input, String output) {}

    static PricesView of(
            Model model, Listing<ModelApi.Offer> offers, Listing<ModelApi.PriceChange> history, Labels labels) {
        ListAddress here = ListAddress.of("/models/" + model.id() + "/prices");
        return new PricesView(
                model,
                offers.items().stream().map(o -> offer(o, labels.words())).toList(),
                here.next(offers.next()),
                history.items().stream().map(c -> change(c, labels.words())).toList(),
                history.next() == null
                        ? null
                        : here.with("before", history.next()).path(),
                line(history.items(), labels.words()));
    }

    private static OfferLine offer(ModelApi.Offer offer, Words words) {
        var formats = words.formats();
        return new OfferLine(
                offer.provider().name(),
                words.name("catalog.kind", offer.kind()),
                formats.money(offer.input(), offer.currency()),
                formats.money(offer.output(), offer.currency()),
                others(offer, words),
                offer.per(),
                formats.date(offer.since()),
                formats.date(offer.readOn()),
                offer.vanishedOn() == null ? null : formats.date(offer.vanishedOn()),
                "WEAK".equals(offer.match()),
                offer.source(),
                offer.sourceUrl());
    }

    /** Prices for long prompts and in other units: never mixed into the plain ones. */
    private static @Nullable String others(ModelApi.Offer offer, Words words) {
        var lines = new ArrayList<String>();
        var tiers = offer.tiers() == null ? List.<ModelApi.Tier>of() : offer.tiers();
        for (ModelApi.Tier tier : tiers) {
            lines.add(words.say(
                    "models.tier",
                    Map.of(
                            "tokens", words.formats().number(tier.aboveTokens()),
                            "input", words.formats().money(tier.input(), offer.currency()),
                            "output", words.formats().money(tier.output(), offer.currency()))));
        }
        var rates = offer.rates() == null ? List.<ModelApi.Rate>of() : offer.rates();
        for (ModelApi.Rate rate : rates) {
            lines.add(words.name("models.item", rate.item()) + ": "
                    + words.formats().money(rate.price(), offer.currency()) + " / " + rate.per());
        }
        return lines.isEmpty() ? null : String.join("; ", lines);
    }

    private static ChangeLine change(ModelApi.PriceChange change, Words words) {
        var formats = words.formats();
        boolean vanished = change.event().equals("VANISHED");
        return new ChangeLine(
                formats.date(change.since()),
                change.until() == null ? words.say("models.stillSo") : formats.date(change.until()),
                change.provider().name(),
                vanished ? words.say("models.event.VANISHED") : words.name("catalog.kind", change.kind()),
                formats.money(change.input(), change.currency()),
                formats.money(change.output(), change.currency()));
    }

    /** The lowest paid price of output over time, as far as this page of the history reaches. */
    private static @Nullable Line line(List<ModelApi.PriceChange> newestFirst, Words words) {
        var lowest = lowestByDay(newestFirst);
        if (lowest.size() < 2) {
            return null;
        }
        var points = lowest.entrySet().stream()
                .map(e -> new Line.Point(e.getKey(), e.getValue()))
                .toList();
        String first = ends(points.getFirst(), words);
        String last = ends(points.getLast(), words);
        return Line.of(words.say("models.history.message", first, last), points, null, first, last);
    }

    private static String ends(Line.Point point, Words words) {
        BigDecimal value = point.value();
        return words.formats().date(point.on().toString()) + ": "
                + (value == null
                        ? words.say("page.notKnown")
                        : "USD\u00a0" + words.formats().decimal(value.toPlainString()));
    }

    private static TreeMap<LocalDate, @Nullable BigDecimal> lowestByDay(List<ModelApi.PriceChange> changes) {
        var events = changes.stream()
                .filter(c -> c.currency().equals("USD") && c.kind().equals("PAID"))
                .sorted(Comparator.comparing(ModelApi.PriceChange::since))
                .collect(Collectors.groupingBy(c -> LocalDate.parse(c.since()), TreeMap::new, Collectors.toList()));
        var asked = new HashMap<String, BigDecimal>();
        var lowest = new TreeMap<LocalDate, @Nullable BigDecimal>();
        events.forEach((day, ofDay) -> {
            for (ModelApi.PriceChange change : ofDay) {
                String offer = change.provider().id() + " " + change.offerId();
                if (change.event().equals("VANISHED") || change.output() == null) {
                    asked.remove(offer);
                } else {
                    asked.put(offer, new BigDecimal(change.output()));
                }
            }
            lowest.put(
                    day, asked.values().stream().min(Comparator.naturalOrder()).orElse(null));
        });
        return lowest;
    }
}
