package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What it costs to run a model on a machine of one's own.
 *
 * @param perHour of an hour in which it works: purchase spread over working hours, other costs, electricity
 * @param perMillionTokens of 1,000,000 tokens written, at the entered utilisation
 * @param kilowattHoursPerMillionTokens electricity for these
 * @param fixedPerMonth what one machine costs each month, used or not
 * @param machines how many the workload needs
 * @param perMonth what the workload costs each month, with as many machines as it needs
 */
public record SelfHosting(
        Figure perHour,
        Figure perMillionTokens,
        Figure kilowattHoursPerMillionTokens,
        Figure fixedPerMonth,
        Figure machines,
        Figure perMonth) {

    static final long HOURS_PER_YEAR = 8_760;
    private static final long HOURS_PER_MONTH = HOURS_PER_YEAR / 12;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final long MILLION = 1_000_000;

    /**
     * @param tokensPerSecond of one user, as a band
     * @param currency ISO 4217, of all money in the operation
     */
    public static SelfHosting of(Operation operation, Figure tokensPerSecond, Workload workload, String currency) {
        Figure perSecond = tokensPerSecond.times(operation.batchGain());
        Figure hoursPerMillion = Figure.of(MILLION, "h").per(perSecond.times(SECONDS_PER_HOUR));
        Figure workingHours = operation.utilisation().times(HOURS_PER_MONTH);
        Figure energyPerHour = operation.powerKilowatts().times(operation.powerUsageEffectiveness());
        Figure electricityPerHour = energyPerHour.times(operation.electricityPrice());
        Figure fixed = fixedPerMonth(operation).as(currency + "/month");
        Figure perHour = fixed.per(workingHours).plus(electricityPerHour).as(currency + "/h");
        Figure hours = workload.writtenPerMonth().per(MILLION).times(hoursPerMillion);
        Figure machines = machines(hours);
        return new SelfHosting(
                perHour,
                perHour.times(hoursPerMillion).as(currency + "/1000000 token"),
                energyPerHour.times(hoursPerMillion).as("kWh/1000000 token"),
                fixed,
                machines,
                fixed.times(machines).plus(hours.times(electricityPerHour)).as(currency + "/month"));
    }

    private static Figure fixedPerMonth(Operation operation) {
        Figure months = operation.amortisationYears().times(MONTHS_PER_YEAR);
        Figure fixed = operation.purchase().per(months);
        for (Figure other : operation.otherPerMonth()) {
            fixed = fixed.plus(other);
        }
        return fixed;
    }

    /** Whole machines: at least one, and more when the hours of a month do not suffice. */
    private static Figure machines(Figure hoursPerMonth) {
        Figure needed = hoursPerMonth.per(HOURS_PER_MONTH).as("machine");
        if (!needed.isKnown()) {
            return needed;
        }
        return new Figure(
                new Figure.Band(
                        whole(needed.known().low()), whole(needed.known().high())),
                needed.unit(),
                needed.missing(),
                needed.basis());
    }

    private static BigDecimal whole(BigDecimal machines) {
        return machines.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
    }

    /** Electricity that 1,000,000 tokens cost, whatever the machine cost. */
    public static Figure electricityPerToken(Operation operation, SelfHosting hosting) {
        return hosting.kilowattHoursPerMillionTokens
                .times(operation.electricityPrice())
                .per(MILLION);
    }
}
