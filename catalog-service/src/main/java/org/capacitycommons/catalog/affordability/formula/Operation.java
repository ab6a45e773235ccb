package org.capacitycommons.catalog.affordability.formula;

import java.util.List;

/**
 * What it takes to run a machine; money in one currency. Each figure may be not known.
 *
 * @param purchase price of the machine, with the computer around an accelerator
 * @param amortisationYears years over which the purchase is spread
 * @param utilisation share of the hours of a month in which it works, above 0 and up to 1
 * @param powerKilowatts what it draws while it works, the whole machine
 * @param powerUsageEffectiveness what cooling and supply add, as a factor of 1 or more
 * @param electricityPrice per kilowatt-hour
 * @param otherPerMonth people, link and rent, those that were entered
 * @param batchGain how much more all users together get than one user
 * @param notCounted what is left out because nobody entered it
 */
public record Operation(
        Figure purchase,
        Figure amortisationYears,
        Figure utilisation,
        Figure powerKilowatts,
        Figure powerUsageEffectiveness,
        Figure electricityPrice,
        List<Figure> otherPerMonth,
        Figure batchGain,
        List<String> notCounted) {

    public Operation {
        otherPerMonth = List.copyOf(otherPerMonth);
        notCounted = List.copyOf(notCounted);
    }
}
