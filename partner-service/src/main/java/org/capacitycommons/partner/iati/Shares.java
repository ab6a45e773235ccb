package org.capacitycommons.partner.iati;

import java.util.ArrayList;
import java.util.List;

/** Whole per cents that add up to 100. Nobody stated shares, so they are equal, and the first ones take the rest. */
final class Shares {
    private static final int ALL = 100;

    private Shares() {}

    /**
     * @param count 1 to 100
     */
    static List<Integer> equal(int count) {
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(ALL / count + (i < ALL % count ? 1 : 0));
        }
        return shares;
    }
}
