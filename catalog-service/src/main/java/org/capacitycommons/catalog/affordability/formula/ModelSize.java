package org.capacitycommons.catalog.affordability.formula;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a model's size; each null where it is not.
 *
 * @param parametersTotal all parameters: what memory has to hold
 * @param parametersActive those read for each token: what speed depends on
 * @param fileBytes size of the real file in the quantisation that is asked for
 */
public record ModelSize(
        @Nullable Long parametersTotal,
        @Nullable Long parametersActive,
        @Nullable Long fileBytes,
        @Nullable Architecture architecture) {

    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.8");
    private static final String CATALOGUE = "catalogue";

    /** A mixture of experts reads only part of itself for each token. */
    public boolean isMixture() {
        return parametersTotal != null
                && parametersActive != null
                && BigDecimal.valueOf(parametersActive)
                                .compareTo(MOST_OF_IT.multiply(BigDecimal.valueOf(parametersTotal)))
                        < 0;
    }

    Figure total() {
        return count("parametersTotal", parametersTotal);
    }

    Figure active() {
        return count("parametersActive", parametersActive);
    }

    private static Figure count(String name, @Nullable Long parameters) {
        return parameters == null
                ? Figure.notKnown("parameters", name)
                : Figure.of(parameters, "parameters", Basis.ofModel(name, String.valueOf(parameters), CATALOGUE));
    }
}
