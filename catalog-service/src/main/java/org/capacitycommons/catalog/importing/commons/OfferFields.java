package org.capacitycommons.catalog.importing.commons;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawCatalogueOffer;
import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RecordIds;
import org.capacitycommons.catalog.model.OfferSummary;
import org.capacitycommons.catalog.price.OfferKind;
import org.capacitycommons.catalog.price.OfferMatch;
import org.capacitycommons.catalog.price.PriceItem;
import org.capacitycommons.catalog.price.PriceRates;
import org.capacitycommons.catalog.price.PriceTiers;
import org.capacitycommons.catalog.price.PriceUnit;
import org.capacitycommons.catalog.price.Prices;
import org.capacitycommons.catalog.price.Service;
import org.capacitycommons.catalog.time.PartialDate;

/** Checks the fields of one offer; the first thing that is wrong is enough to reject it. */
final class OfferFields {
    private static final Pattern PRICE = Pattern.compile("\\d{1,18}(\\.\\d{1,30})?");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,4000}");
    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");
    private static final int DAY_LENGTH = "2025-01-01".length();
    private static final int MOST_RATES = 1_000;
    private static final List<String> PRICES =
            List.of("input", "output", "cacheRead", "cacheWrite", "reasoning", "inputAudio", "outputAudio");
    private static final List<String> WORDS = List.of("mode", "status");
    private static final List<String> DATES = List.of("released", "endsOn");
    private static final List<String> DAYS = List.of("since", "readOn", "vanishedOn");
    private static final Set<String> KNOWN = Set.copyOf(Stream.of(
                    PRICES,
                    WORDS,
                    DATES,
                    DAYS,
                    List.of("provider", "offer", "source", "providerName", "model", "match", "name", "kind"),
                    List.of("currency", "per", "tiers", "rates", "contextTokens", "outputTokens", "openWeights"))
            .flatMap(List::stream)
            .toList());

    private final ObjectNode line;
    private @Nullable String fault;

    OfferFields(ObjectNode line) {
        this.line = line;
        check();
    }

    /** Null when nothing is wrong. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Only where nothing is wrong. */
    RawCatalogueOffer offer(String place, PriceTiers tiers, PriceRates rates) {
        String tiered = line.path("tiers").toString();
        String rated = rates(line.path("rates")).toString();
        return new RawCatalogueOffer(
                text("source"),
                text("providerName"),
                text("model"),
                text("match"),
                LocalDate.parse(text("since")),
                day("readOn"),
                day("vanishedOn"),
                tiered,
                rated,
                new RawOffer(
                        place,
                        text("provider"),
                        text("offer"),
                        text("name"),
                        null,
                        OfferKind.valueOf(text("kind")),
                        new Prices(
                                price("input"),
                                price("output"),
                                price("cacheRead"),
                                price("cacheWrite"),
                                price("reasoning"),
                                price("inputAudio"),
                                price("outputAudio"),
                                tiers.exact(tiered),
                                rates.exact(rated)),
                        new RawOffer.Details(
                                textOrNull("mode"),
                                count("contextTokens"),
                                count("outputTokens"),
                                isNull("openWeights")
                                        ? null
                                        : line.path("openWeights").booleanValue(),
                                textOrNull("status"),
                                textOrNull("released"),
                                textOrNull("endsOn"))));
    }

    private void check() {
        Set<String> unknown = new TreeSet<>();
        line.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KNOWN);
        require(unknown.isEmpty(), "has fields that are not known: " + String.join(", ", unknown));
        require(RecordIds.isProvider(text("provider")), "provider is no usable id");
        require(RecordIds.isOffer(text("offer")), "offer is no usable id");
        require(matches("source", SOURCE), "source is no usable id");
        Stream.of("providerName", "name")
                .forEach(name -> require(matches(name, TEXT), name + " is missing or no text"));
        require(matches("model", WORD), "model is missing: an offer of no model is not taken from a file");
        require(isOneOf("match", OfferMatch.values()) && !text("match").equals("UNMATCHED"), "match is not known");
        require(isOneOf("kind", OfferKind.values()), "kind has a value that is not known");
        require(text("currency").equals(OfferSummary.CURRENCY), "currency is not " + OfferSummary.CURRENCY);
        require(text("per").equals(OfferSummary.PER), "per is not " + OfferSummary.PER);
        PRICES.forEach(name -> require(isNull(name) || isPrice(line.path(name)), name + " is no price"));
        WORDS.forEach(name -> require(isNull(name) || matches(name, WORD), name + " is no short text"));
        DATES.forEach(
                name -> require(isNull(name) || PartialDate.isOne(text(name)), name + " is not a year, month or day"));
        DAYS.forEach(name -> require(isNull(name) || isDay(text(name)), name + " is no day"));
        require(!isNull("since"), "since is missing");
        Stream.of("contextTokens", "outputTokens").forEach(this::countIsOne);
        require(isNull("openWeights") || line.path("openWeights").isBoolean(), "openWeights is neither true nor false");
        tiers();
        checkRates();
    }

    private void countIsOne(String name) {
        JsonNode value = line.path(name);
        require(
                isNull(name) || (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0),
                name + " is not a whole number above zero");
    }

    private void tiers() {
        JsonNode tiers = line.path("tiers");
        require(tiers.isArray() && tiers.size() <= MOST_RATES, "tiers is no list");
        for (JsonNode tier : tiers) {
            require(tier.isObject() && tier.path("aboveTokens").canConvertToLong(), "a tier has no number of tokens");
            tier.properties()
                    .forEach(member -> require(
                            member.getKey().equals("aboveTokens")
                                    || (PRICES.contains(member.getKey())
                                            && (member.getValue().isNull() || isPrice(member.getValue()))),
                            "a tier has something that is no price: " + member.getKey()));
        }
    }

    private void checkRates() {
        JsonNode rates = rates(line.path("rates"));
        require(rates.isArray() && rates.size() <= MOST_RATES, "rates is no list");
        for (JsonNode rate : rates) {
            require(isPrice(rate.path("usd")), "a rate has no price");
            require(isOneOf(rate.path("item"), PriceItem.values()), "a rate is for something that is not known");
            require(isOneOf(rate.path("unit"), PriceUnit.values()), "a rate has a unit that is not known");
            require(
                    isOneOf(rate.path("terms").path("service"), Service.values()),
                    "a rate does not say for which kind of service");
        }
    }

    /** Files that were written before exports had this column have none. */
    private static JsonNode rates(JsonNode stated) {
        return stated.isMissingNode() || stated.isNull() ? JsonNodeFactory.instance.arrayNode() : stated;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds && fault == null) {
            fault = otherwise;
        }
    }

    private boolean matches(String name, Pattern form) {
        return line.path(name).isTextual() && form.matcher(text(name)).matches();
    }

    private static boolean isPrice(JsonNode value) {
        return value.isTextual() && PRICE.matcher(value.textValue()).matches();
    }

    private boolean isOneOf(String name, Enum<?>[] constants) {
        return isOneOf(line.path(name), constants);
    }

    private static boolean isOneOf(JsonNode value, Enum<?>[] constants) {
        return Stream.of(constants).anyMatch(constant -> constant.name().equals(value.textValue()));
    }

    private static boolean isDay(String text) {
        return text.length() == DAY_LENGTH && PartialDate.isOne(text);
    }

    private boolean isNull(String name) {
        return line.path(name).isNull() || line.path(name).isMissingNode();
    }

    private String text(String name) {
        return line.path(name).isTextual() ? line.path(name).textValue() : "";
    }

    private @Nullable String textOrNull(String name) {
        return isNull(name) ? null : text(name);
    }

    private @Nullable BigDecimal price(String name) {
        return isNull(name) ? null : new BigDecimal(text(name));
    }

    private @Nullable Long count(String name) {
        return isNull(name) ? null : line.path(name).longValue();
    }

    private @Nullable LocalDate day(String name) {
        return isNull(name) ? null : LocalDate.parse(text(name));
    }
}
