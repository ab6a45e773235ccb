package org.capacitycommons.catalog.affordability;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.affordability.formula.Basis;
import org.capacitycommons.catalog.affordability.formula.Figure;
import org.capacitycommons.catalog.affordability.formula.Formula;

/** A number as it is shown: a band, its unit, what is missing when it is not known, and the names of what it rests on. */
@Schema(description = "A number that is estimated, as a band. Without low and high it is not known, and never zero")
record FigureView(
        @Schema(description = "Exact decimal as text; equal to high for a single number", examples = "4.91") @Nullable
        String low,

        @Schema(description = "Exact decimal as text", examples = "4.91") @Nullable
        String high,

        @Schema(description = "Unit; empty for a share", examples = "GB")
        String unit,

        @Schema(description = "Names of the inputs without which it is not known")
        List<String> missing,

        @Schema(description = "Names of inputs and assumptions that it rests on; see 'assumptions' of the answer")
        List<String> basis) {

    private static final int DECIMALS = 2;
    private static final int SHARE_DECIMALS = 4;

    static FigureView of(Figure figure) {
        return rounded(figure, DECIMALS);
    }

    static FigureView money(Figure figure) {
        return rounded(figure, Formula.MONEY_DECIMALS);
    }

    static FigureView share(Figure figure) {
        return rounded(figure, SHARE_DECIMALS);
    }

    private static FigureView rounded(Figure figure, int decimals) {
        Figure shown = figure.rounded(decimals);
        return new FigureView(
                shown.isKnown() ? shown.known().low().toPlainString() : null,
                shown.isKnown() ? shown.known().high().toPlainString() : null,
                shown.unit(),
                shown.isKnown() ? List.of() : shown.missing(),
                shown.basis().stream().map(Basis::name).distinct().toList());
    }
}
