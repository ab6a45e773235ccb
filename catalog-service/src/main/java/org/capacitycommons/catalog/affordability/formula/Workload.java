package org.capacitycommons.catalog.affordability.formula;

/**
 * What is asked of a model in a month. Each figure may be not known.
 *
 * @param inputTokens tokens of one request, with those that come from a cache
 * @param cachedTokens of these, how many are read from a cache
 * @param outputTokens tokens of one answer, without reasoning
 * @param reasoningTokens tokens spent on reasoning for one answer; billed as output where not priced apart
 */
public record Workload(
        Figure requestsPerMonth, Figure inputTokens, Figure cachedTokens, Figure outputTokens, Figure reasoningTokens) {

    static final String TOKENS = "token";

    /** Tokens written in a month, with those of reasoning. */
    public Figure writtenPerMonth() {
        return outputTokens.plus(reasoningTokens).times(requestsPerMonth).as("token/month");
    }
}
