package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a workload costs by the token. Exact: prices are divided by a million by moving the point. */
public final class ApiCost {
    public static final String PER_MONTH = "USD/month";
    private static final int MILLION = 6;

    private ApiCost() {}

    /** Cost of a month at one offer's prices; not known where a price that the workload needs is not stated. */
    public static Figure perMonth(TokenPrices offered, Workload workload) {
        if (!workload.inputTokens().isKnown()) {
            return workload.inputTokens().as(PER_MONTH);
        }
        TokenPrices prices = offered.forPrompt(workload.inputTokens().known().high());
        Figure fresh = workload.inputTokens().minus(workload.cachedTokens());
        BigDecimal cacheRead = prices.cacheRead() == null ? prices.input() : prices.cacheRead();
        BigDecimal reasoning = prices.reasoning() == null ? prices.output() : prices.reasoning();
        return part(fresh, "price.input", prices.input())
                .plus(part(workload.cachedTokens(), "price.cacheRead", cacheRead))
                .plus(part(workload.outputTokens(), "price.output", prices.output()))
                .plus(part(workload.reasoningTokens(), "price.reasoning", reasoning))
                .times(workload.requestsPerMonth())
                .as(PER_MONTH);
    }

    /** The lowest, the middle and the highest of the costs that are known; the middle is one that is really asked. */
    public record Spread(
            int known,
            @Nullable Figure lowest,
            @Nullable Figure median,
            @Nullable Figure highest) {
        public static Spread of(List<Figure> costs) {
            List<Figure> sorted = costs.stream()
                    .filter(Figure::isKnown)
                    .sorted((a, b) -> a.known().low().compareTo(b.known().low()))
                    .toList();
            return sorted.isEmpty()
                    ? new Spread(0, null, null, null)
                    : new Spread(
                            sorted.size(), sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
        }
    }

    /** A price that is not stated is no zero; but nothing of a thing costs nothing whatever its price. */
    private static Figure part(Figure tokens, String name, @Nullable BigDecimal perMillion) {
        if (perMillion != null) {
            return tokens.times(Figure.of(perMillion.movePointLeft(MILLION), PER_MONTH));
        }
        boolean none = tokens.isKnown() && tokens.known().high().signum() == 0;
        return none ? tokens : Figure.notKnown(PER_MONTH, name);
    }
}
