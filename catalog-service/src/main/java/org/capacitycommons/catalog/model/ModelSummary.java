package org.capacitycommons.catalog.model;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.licence.Verdict;

/** A model in a list of results. */
@Schema(description = "A model; null means not known, never zero")
public record ModelSummary(
        @Schema(
                description = "namespace/name; as on the Hugging Face Hub where it is there",
                examples = "Qwen/Qwen3-8B")
        String id,

        String name,
        Developer developer,

        @Schema(description = "Task names as the Hub uses them")
        List<String> tasks,

        @Schema(description = "What goes in or comes out") List<String> modalities,

        @Schema(description = "Language codes that the authors list, ISO 639-1 or 639-3")
        List<String> languages,

        @Schema(description = "How many languages the authors claim", minimum = "1") @Nullable
        Integer languagesClaimed,

        @Schema(description = "All parameters: what memory has to hold", minimum = "1") @Nullable
        Long parametersTotal,

        @Schema(description = "Parameters used per token", minimum = "1") @Nullable
        Long parametersActive,

        @Schema(description = "Longest input and output together, in tokens", minimum = "1") @Nullable
        Integer contextTokens,

        LicenceBrief licence,

        @Schema(description = "NOT_KNOWN unless the licence is confirmed")
        Openness openness,

        @Schema(description = "Sectors it was made for") List<String> sectors,

        @Schema(description = "Year, month or day of release", examples = "2025-04-28") @Nullable
        String released,

        @Nullable OfferSummary offers,

        @Schema(description = "HTML: escaped text around <mark> elements; null where nothing was searched") @Nullable
        String highlight) {

    /** The licence in one line. */
    public record LicenceBrief(
            @Schema(description = "A candidate only, unless status is CONFIRMED") @Nullable
            String id,

            String name,
            LicenceStatus status,

            @Schema(description = "UNKNOWN unless status is CONFIRMED")
            Verdict commercialUse) {}

    public static ModelSummary of(Model model) {
        StatedLicence licence = model.licence();
        return new ModelSummary(
                model.id(),
                model.name(),
                model.developer(),
                model.tasks(),
                model.modalities(),
                model.languages(),
                model.languagesClaimed(),
                model.parametersTotal(),
                model.parametersActive(),
                model.contextTokens(),
                new LicenceBrief(licence.id(), licence.printedName(), licence.status(), licence.commercialUse()),
                model.openness(),
                model.sectors(),
                model.released(),
                model.offers(),
                null);
    }

    public ModelSummary highlighted(@Nullable String html) {
        return new ModelSummary(
                id,
                name,
                developer,
                tasks,
                modalities,
                languages,
                languagesClaimed,
                parametersTotal,
                parametersActive,
                contextTokens,
                licence,
                openness,
                sectors,
                released,
                offers,
                html);
    }
}
