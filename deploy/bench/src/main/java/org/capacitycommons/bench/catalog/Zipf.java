package org.capacitycommons.bench.catalog;

import java.util.random.RandomGenerator;

/** Numbers from 0 on, of which the first are by far the most frequent, as with names, licences and languages. */
final class Zipf {
    private final double[] upTo;

    Zipf(int count, double exponent) {
        upTo = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1 / Math.pow(i + 1, exponent);
            upTo[i] = sum;
        }
    }

    int next(RandomGenerator random) {
        double wanted = random.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
