package org.capacitycommons.portal.deployment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.chart.Progress;
import org.capacitycommons.portal.words.Words;

/**
 * Money in one currency: planned, received, paid. Currencies are never added to each other.
 *
 * @param planned null where nothing is planned in it
 * @param progress what was paid of the plan; null without a plan
 */
@TemplateData
public record Cost(
        String currency,
        @Nullable String planned,
        String received,
        String paid,
        @Nullable Progress progress) {
    private static final Set<String> RECEIVED = Set.of("INCOMING_FUNDS");
    private static final Set<String> PAID = Set.of("DISBURSEMENT", "EXPENDITURE");

    static List<Cost> of(Life.Sums sums, Words words) {
        var currencies = new TreeSet<String>();
        sums.budget().forEach(a -> currencies.add(a.currency()));
        sums.transactions().stream()
                .filter(s -> RECEIVED.contains(s.type()) || PAID.contains(s.type()))
                .forEach(s -> currencies.add(s.currency()));
        return currencies.stream().map(c -> in(c, sums, words)).toList();
    }

    private static Cost in(String currency, Life.Sums sums, Words words) {
        String planned = sums.budget().stream()
                .filter(a -> a.currency().equals(currency))
                .map(Life.Amount::value)
                .findFirst()
                .orElse(null);
        BigDecimal paid = sum(currency, PAID, sums);
        return new Cost(
                currency,
                planned,
                sum(currency, RECEIVED, sums).toPlainString(),
                paid.toPlainString(),
                planned == null ? null : progress(currency, paid, new BigDecimal(planned), words));
    }

    private static BigDecimal sum(String currency, Set<String> types, Life.Sums sums) {
        return sums.transactions().stream()
                .filter(s -> s.currency().equals(currency) && types.contains(s.type()))
                .map(s -> new BigDecimal(s.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Progress progress(String currency, BigDecimal paid, BigDecimal planned, Words words) {
        var formats = words.formats();
        String message = words.say(
                "record.cost.progress",
                formats.money(paid.toPlainString(), currency),
                formats.money(planned.toPlainString(), currency));
        return Progress.of(message, null, paid, planned);
    }
}
