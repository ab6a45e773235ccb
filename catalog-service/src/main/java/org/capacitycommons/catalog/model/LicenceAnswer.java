package org.capacitycommons.catalog.model;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.LicenceVerdict;
import org.capacitycommons.catalog.licence.Use;

/** May we use it? The answer for each use, in one country. */
@Schema(description = "What the licence of a model, and those of the models it was made from, allow in a country")
record LicenceAnswer(
        @Schema(description = "A candidate only, unless status is CONFIRMED") @Nullable
        String id,

        String name,
        LicenceStatus status,

        @Schema(description = "Licences that sources name when they disagree")
        List<String> candidates,

        @Nullable String note,

        @Schema(description = "YES: one has to ask, or to say who one is, before the download")
        Gated gated,

        @Schema(description = "One for each use") List<LicenceVerdict> verdicts) {

    static LicenceAnswer of(Model model, @Nullable String usedIn) {
        StatedLicence licence = model.licence();
        return new LicenceAnswer(
                licence.id(),
                licence.printedName(),
                licence.status(),
                licence.candidates(),
                licence.note(),
                model.gated(),
                Stream.of(Use.values()).map(use -> licence.verdict(use, usedIn)).toList());
    }
}
