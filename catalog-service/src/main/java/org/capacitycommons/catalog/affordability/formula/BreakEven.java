package org.capacitycommons.catalog.affordability.formula;

/**
 * From how many tokens a month on a machine of one's own is cheaper than paying by the token.
 *
 * @param tokensPerMonth tokens written; not known where it never happens
 */
public record BreakEven(Outcome outcome, Figure tokensPerMonth) {

    private static final String UNIT = "token/month";

    /** Whether there is such a point. */
    public enum Outcome {
        AT,
        /** The electricity for a token costs as much as the token: no number of them makes up for the machine. */
        NEVER,
        /** The slow end of the band never gets there, the fast end does. */
        UNCERTAIN,
        NOT_KNOWN
    }

    /**
     * @param fixedPerMonth what the machine costs each month
     * @param apiPerMonth what the workload costs by the token, in the same currency
     * @param writtenPerMonth tokens written in that workload
     * @param electricityPerToken electricity for one token written
     */
    public static BreakEven of(
            Figure fixedPerMonth, Figure apiPerMonth, Figure writtenPerMonth, Figure electricityPerToken) {
        Figure apiPerToken = apiPerMonth.per(writtenPerMonth);
        Figure saved = apiPerToken.minus(electricityPerToken);
        Figure tokens = fixedPerMonth.per(saved).as(UNIT);
        if (!saved.isKnown() || !fixedPerMonth.isKnown()) {
            return new BreakEven(Outcome.NOT_KNOWN, tokens);
        }
        if (saved.known().high().signum() <= 0) {
            return new BreakEven(Outcome.NEVER, tokens);
        }
        return new BreakEven(saved.known().low().signum() > 0 ? Outcome.AT : Outcome.UNCERTAIN, tokens);
    }
}
