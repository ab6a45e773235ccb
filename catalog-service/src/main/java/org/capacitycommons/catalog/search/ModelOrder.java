package org.capacitycommons.catalog.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders a list of models can have. Each ends with the id, so that no two models tie. */
public enum ModelOrder {
    /** Best match first; without words, by name. */
    RELEVANCE,
    NAME,
    /** Latest release first, those without a date last. */
    NEWEST,
    /** Earliest release first, those without a date last. */
    OLDEST,
    /** Fewest parameters first, those without a number last. */
    SMALLEST,
    /** Most parameters first, those without a number last. */
    LARGEST,
    /** Longest input and output together first, those without a number last. */
    LONGEST,
    /** Lowest paid price of input first, those without a price last. */
    CHEAPEST_INPUT,
    /** Lowest paid price of output first, those without a price last. */
    CHEAPEST;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ModelOrder> of(String parameter) {
        return Stream.of(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst();
    }
}
