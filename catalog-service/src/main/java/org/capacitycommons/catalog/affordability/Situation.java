package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.Figure;
import org.capacitycommons.catalog.affordability.formula.Machine;
import org.capacitycommons.catalog.affordability.formula.Operation;
import org.capacitycommons.catalog.affordability.formula.Words;
import org.capacitycommons.catalog.affordability.formula.Workload;
import org.capacitycommons.catalog.reference.HardwareView;

/** What was entered, joined with the chosen machine of the list, in the terms of the formulas. */
record Situation(AtHand hand, @Nullable Machine machine, Operation operation, Workload workload, Figure perUsDollar) {

    private static final String ACCELERATOR = "accelerator";
    private static final String DEDICATED = "VRAM";
    private static final String TOKENS = "token";
    private static final BigDecimal WATTS_PER_KILOWATT = BigDecimal.valueOf(1_000);

    static Situation of(AffordabilityRequest request, @Nullable HardwareView listed) {
        AtHand hand = request.hand();
        Figure rate = rate(hand);
        return new Situation(hand, machine(hand, listed), operation(hand, listed, rate), workload(request), rate);
    }

    String currency() {
        return hand.currencyOrDollars();
    }

    private static Figure rate(AtHand hand) {
        if (hand.currencyOrDollars().equals(AtHand.US_DOLLARS)) {
            return Figure.of(1, "");
        }
        AtHand.ExchangeRate rate = hand.exchangeRate();
        if (rate == null) {
            return Figure.notKnown("", "atHand.exchangeRate");
        }
        return Figure.of(
                rate.perUsDollar(),
                "",
                new Basis(
                        "atHand.exchangeRate",
                        rate.perUsDollar().toPlainString() + " " + hand.currencyOrDollars() + "/USD",
                        rate.source() + ", " + rate.readOn(),
                        Basis.Scope.ANSWER));
    }

    private static @Nullable Machine machine(AtHand hand, @Nullable HardwareView listed) {
        if (!hand.hasMachine()) {
            return null;
        }
        if (listed == null) {
            // Own memory is taken for an accelerator's when there is a computer's memory beside it.
            return new Machine(
                    hand.memoryGb(),
                    hand.systemMemoryGb() != null,
                    hand.usableMemoryShare(),
                    hand.bandwidthGbPerSecond(),
                    hand.systemMemoryGb(),
                    hand.systemBandwidthGbPerSecond());
        }
        BigDecimal ownBandwidth = hand.bandwidthGbPerSecond();
        return new Machine(
                listed.memoryGb(),
                DEDICATED.equals(listed.memoryKind()),
                hand.usableMemoryShare(),
                ownBandwidth == null ? listed.bandwidthGbPerSecond() : ownBandwidth,
                hand.systemMemoryGb(),
                hand.systemBandwidthGbPerSecond(),
                source(listed),
                ownBandwidth == null ? source(listed) : null);
    }

    private static String source(HardwareView listed) {
        return listed.readOn() == null ? listed.source() : listed.source() + ", read on " + listed.readOn();
    }

    private static Operation operation(AtHand hand, @Nullable HardwareView listed, Figure rate) {
        String currency = hand.currencyOrDollars();
        boolean cardOnly = listed != null && listed.kind().equals(ACCELERATOR);
        Figure price = hand.price() == null && listed != null && listed.priceUsd() != null
                ? listed(listed, "hardware.priceUsd", listed.priceUsd(), "USD").times(rate)
                : Figure.entered("atHand.price", hand.price(), currency);
        Figure power = hand.powerWatts() == null && listed != null && listed.powerWatts() != null
                ? listed(listed, "hardware.powerWatts", listed.powerWatts(), "W")
                : Figure.entered("atHand.powerWatts", hand.powerWatts(), "W");
        if (cardOnly) {
            price = price.plus(Figure.entered("atHand.hostPrice", hand.hostPrice(), currency));
            power = power.plus(Figure.entered("atHand.hostPowerWatts", hand.hostPowerWatts(), "W"));
        }
        Map<String, @Nullable BigDecimal> others = new LinkedHashMap<>();
        others.put("atHand.staffPerMonth", hand.staffPerMonth());
        others.put("atHand.linkPerMonth", hand.linkPerMonth());
        others.put("atHand.rentPerMonth", hand.rentPerMonth());
        List<Figure> counted = new ArrayList<>();
        List<String> notCounted = new ArrayList<>(List.of("idlePower", "readingThePrompt"));
        others.forEach((name, amount) -> {
            if (amount == null) {
                notCounted.add(name);
            } else {
                counted.add(Figure.entered(name, amount, currency));
            }
        });
        return new Operation(
                price,
                Figure.entered("atHand.amortisationYears", hand.amortisationYears(), "year"),
                Figure.entered("atHand.utilisation", hand.utilisation(), ""),
                power.per(Figure.of(WATTS_PER_KILOWATT, "")).as("kW"),
                Figure.entered("atHand.powerUsageEffectiveness", hand.powerUsageEffectiveness(), ""),
                Figure.entered("atHand.electricityPricePerKwh", hand.electricityPricePerKwh(), currency + "/kWh"),
                counted,
                batchGain(hand),
                notCounted);
    }

    private static Figure batchGain(AtHand hand) {
        return hand.batchGain() == null
                ? Figure.of(1, "", Basis.assumed("batchGain", "1", "one user at a time"))
                : Figure.entered("atHand.batchGain", hand.batchGain(), "");
    }

    private static Figure listed(HardwareView machine, String name, BigDecimal value, String unit) {
        return Figure.of(value, unit, Basis.assumed(name, value.toPlainString() + " " + unit, source(machine)));
    }

    private static Workload workload(AffordabilityRequest request) {
        Needs needs = request.needs();
        Map<String, Words.Factor> factors = new LinkedHashMap<>();
        request.hand()
                .factors()
                .forEach(each -> factors.put(each.language(), new Words.Factor(each.factor(), each.source())));
        Figure perWord = Words.tokensPerWord(needs.askedLanguages(), factors);
        return new Workload(
                entered("needs.requestsPerMonth", needs.requestsPerMonth(), "request/month"),
                tokens("needs.inputTokens", needs.inputTokens(), "needs.inputWords", needs.inputWords(), perWord),
                orNone("needs.cachedTokens", needs.cachedTokens()),
                tokens("needs.outputTokens", needs.outputTokens(), "needs.outputWords", needs.outputWords(), perWord),
                orNone("needs.reasoningTokens", needs.reasoningTokens()));
    }

    private static Figure tokens(
            String name, @Nullable Integer tokens, String wordsName, @Nullable Integer words, Figure perWord) {
        return tokens == null && words != null
                ? entered(wordsName, words.longValue(), "word").times(perWord).as(TOKENS)
                : entered(name, tokens == null ? null : tokens.longValue(), TOKENS);
    }

    private static Figure orNone(String name, @Nullable Integer tokens) {
        return tokens == null
                ? Figure.of(0, TOKENS, Basis.assumed(name, "0", "none asked for"))
                : entered(name, tokens.longValue(), TOKENS);
    }

    private static Figure entered(String name, @Nullable Long value, String unit) {
        return Figure.entered(name, value == null ? null : BigDecimal.valueOf(value), unit);
    }
}
