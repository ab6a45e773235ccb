package org.capacitycommons.catalog.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A model as the catalogue knows it; null is "not known".
 *
 * @param id {@code namespace/name}
 * @param hubId its id on the Hugging Face Hub, where it is there
 * @param parametersTotal all parameters: what memory has to hold
 * @param parametersActive parameters used per token: what speed depends on
 * @param languagesClaimed how many languages its authors claim
 * @param released year, month or day
 * @param warningKey a warning of the authors or of this catalogue
 * @param version counts the changes of the record
 */
public record Model(
        String id,
        @Nullable String hubId,
        String name,
        Developer developer,
        @Nullable Long parametersTotal,
        @Nullable Long parametersActive,
        @Nullable Integer contextTokens,
        List<String> modalities,
        List<String> tasks,
        List<String> languages,
        @Nullable Integer languagesClaimed,
        List<String> sectors,
        @Nullable String warningKey,
        @Nullable String released,
        StatedLicence licence,
        Openness statedOpenness,
        Gated gated,
        @Nullable OfferSummary offers,
        long version) {

    /** Without a confirmed licence nothing is called open, whatever was published. */
    public Openness openness() {
        return licence.status() == LicenceStatus.CONFIRMED ? statedOpenness : Openness.NOT_KNOWN;
    }

    public @Nullable String weightsUrl() {
        return hubId == null ? null : "https://huggingface.co/" + hubId;
    }
}
