package org.capacitycommons.catalog.affordability;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Architecture;
import org.capacitycommons.catalog.affordability.formula.ModelSize;
import org.capacitycommons.catalog.affordability.formula.TokenPrices;
import org.capacitycommons.catalog.model.Model;
import org.capacitycommons.catalog.price.OfferKind;

/** A model with all that is known for reckoning with it. */
record Candidate(Model model, Known known) {

    /** What is known of a model beside its record. */
    record Known(
            @Nullable Architecture architecture,
            @Nullable Long fileBytes,
            @Nullable Measured measured,
            List<Offer> offers) {

        static final Known NOTHING = new Known(null, null, null, List.of());

        Known {
            offers = List.copyOf(offers);
        }
    }

    /** A present offer of a provider. */
    record Offer(
            OfferKind kind,
            @Nullable Long contextTokens,
            @Nullable LocalDate readOn,
            TokenPrices prices) {}

    /** What people measured on a machine with the same chip, in the same quantisation. */
    @Schema(description = "Speeds that people measured on a machine with the same chip, in the same quantisation")
    record Measured(
            @Schema(description = "Slowest run, tokens per second")
            BigDecimal low,

            @Schema(description = "Fastest run, tokens per second")
            BigDecimal high,

            @Schema(minimum = "1") long runs,

            @Schema(description = "Machine of the fastest run")
            String ranOn,

            LocalDate measuredOn,
            String source) {}

    ModelSize size() {
        return new ModelSize(
                model.parametersTotal(), model.parametersActive(), known.fileBytes(), known.architecture());
    }
}
