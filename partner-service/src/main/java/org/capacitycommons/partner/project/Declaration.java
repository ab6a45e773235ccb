package org.capacitycommons.partner.project;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.capacitycommons.http.FieldError;

/** What a submitter declares; nothing is submitted without all three. */
@Schema(description = "What the submitter declares; each has to be true.")
record Declaration(
        @Schema(description = "I may submit this for my organisation")
        boolean authorised,

        @Schema(description = "The answers are true as far as I know")
        boolean accurate,

        @Schema(description = "The public fields may be published once it is approved")
        boolean publishTerms) {

    List<FieldError> missing() {
        List<FieldError> missing = new ArrayList<>();
        if (!authorised) {
            missing.add(FieldError.of("authorised", "must-be-yes"));
        }
        if (!accurate) {
            missing.add(FieldError.of("accurate", "must-be-yes"));
        }
        if (!publishTerms) {
            missing.add(FieldError.of("publishTerms", "must-be-yes"));
        }
        return missing;
    }
}
