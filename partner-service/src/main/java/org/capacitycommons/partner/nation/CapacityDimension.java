package org.capacitycommons.partner.nation;

import java.util.Locale;

import org.capacitycommons.http.Refusal;

/** What a nation assesses itself in. */
enum CapacityDimension {
    COMPUTE,
    DATA,
    SKILLS,
    MODELS;

    /** The dimension of an address, in small letters; there is no such record where there is none. */
    static CapacityDimension of(String part) {
        for (CapacityDimension dimension : values()) {
            if (dimension.word().equals(part)) {
                return dimension;
            }
        }
        throw Refusal.notFound();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
