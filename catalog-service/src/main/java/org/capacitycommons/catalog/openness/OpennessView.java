package org.capacitycommons.catalog.openness;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.FactMatch;
import org.capacitycommons.catalog.model.Openness;

/** One evaluation of a release against the Model Openness Framework, taken apart. */
public record OpennessView(
        String source,

        @Schema(description = "The record of the source; some describe a whole family of models")
        String record,

        @Schema(description = "WEAK: found by name, and not shown on the model")
        FactMatch match,

        @Schema(description = "The class that the components reach; null when not even class III is") @Nullable
        Openness reached,

        @Schema(description = "What is missing, or has no open licence, for the next class; empty in class I")
        List<String> missingForNext,

        List<Component> components) {

    /** A component that was published. */
    public record Component(
            String name,
            @Schema(description = "CODE, DATA or DOCUMENT") MofComponent.ContentType contentType,

            @Schema(description = "From which class on it is asked for: 1, 2 or 3", minimum = "1", maximum = "3")
            int firstClass,

            @Schema(description = "As the source writes it") @Nullable
            String statedLicence,

            @Schema(description = "Id of that licence; null when none is meant or known") @Nullable
            String licenceId,

            @Nullable String licenceUrl,

            @Schema(description = "Whether the licence is open for what the component is made of")
            boolean open,

            LocalDate since,

            @Schema(description = "Since when the source no longer names it") @Nullable
            LocalDate vanishedOn) {

        OpennessClass.Published published(MofComponent component) {
            return new OpennessClass.Published(component, licenceId);
        }
    }
}
