package org.capacitycommons.catalog.affordability.formula;

/**
 * What it takes to fetch the weights over a link.
 *
 * @param gigabytes what has to be fetched
 * @param cost at the entered price of data
 * @param hours at the entered speed of the link, when nothing else uses it
 */
public record Download(Figure gigabytes, Figure cost, Figure hours) {

    private static final int MEGABITS_PER_GB = 8_000;
    private static final int SECONDS_PER_HOUR = 3_600;

    /**
     * @param pricePerGb price of a gigabyte of data
     * @param megabitsPerSecond speed of the link
     */
    public static Download of(
            ModelSize size, Quantisation quantisation, Figure pricePerGb, Figure megabitsPerSecond, String currency) {
        Figure gigabytes = Memory.weights(size, quantisation);
        return new Download(
                gigabytes,
                gigabytes.times(pricePerGb).as(currency),
                gigabytes
                        .times(MEGABITS_PER_GB)
                        .per(megabitsPerSecond.times(SECONDS_PER_HOUR))
                        .as("h"));
    }
}
