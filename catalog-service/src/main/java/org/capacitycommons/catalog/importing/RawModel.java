package org.capacitycommons.catalog.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/**
 * What a feed says of one model, checked as far as the feed's form goes. What it does not say is not there.
 *
 * @param key tells it from every other record of the source
 * @param hubId id on the Hugging Face Hub, where the feed states it; a name alone gives a weak match only
 * @param name its name, or that of the model it was built from
 * @param isPartial whether the record may leave out what the source knows: then nothing vanishes by not being said
 * @param speaksOf fields of which a partial record says all there is
 * @param newModel what a model is made of that the catalogue does not have yet; null when this feed may make none
 */
public record RawModel(
        String key,
        String place,
        @Nullable String hubId,
        String name,
        boolean isPartial,
        Set<FactField> speaksOf,
        @Nullable NewModel newModel,
        List<Fact> facts,
        List<Score> scores,
        List<Component> components,
        List<Energy> energy,
        @Nullable Revision revision)
        implements FeedRecord {

    public RawModel {
        speaksOf = Set.copyOf(speaksOf);
        facts = List.copyOf(facts);
        scores = List.copyOf(scores);
        components = List.copyOf(components);
        energy = List.copyOf(energy);
    }

    @Override
    public @Nullable String fault() {
        return RawModelCheck.fault(this);
    }

    /**
     * One value.
     *
     * @param stated as the source writes it, where that differs from the value
     * @param source in words for readers, with the credit its licence asks for
     */
    public record Fact(
            FactField field,
            String value,
            @Nullable String stated,
            Certainty certainty,
            String source,
            @Nullable String sourceUrl) {}

    /** A published score; {@code evaluatedOn} is a year, month or day. */
    public record Score(
            String benchmark,
            @Nullable String language,
            @Nullable String metric,
            String score,
            @Nullable BigDecimal value,
            @Nullable String variant,
            @Nullable String evaluatedBy,
            @Nullable String evaluatedOn,
            @Nullable String sourceUrl) {}

    /** A part of a release in the sense of the Model Openness Framework. */
    public record Component(
            String name,
            @Nullable String statedLicence,
            @Nullable String licenceId,
            @Nullable String licenceUrl) {}

    /** Energy measured for a number of queries. A rating in stars is none: stars are recalibrated. */
    public record Energy(
            String task,
            BigDecimal wattHours,
            int perQueries,
            String hardware,
            String boardDate,
            @Nullable String reasoning) {}

    /**
     * A state of the weights.
     *
     * @param repository where it is, when not in the model's own repository
     * @param commit 40 hexadecimal digits
     * @param elements numbers of stored elements by data type: packed ones count once
     */
    public record Revision(
            @Nullable String repository,
            String commit,
            @Nullable String lastModified,
            Map<String, Long> elements,
            @Nullable Long weightsBytes,
            @Nullable String quantisation,
            List<File> files) {
        public Revision {
            elements = Map.copyOf(elements);
            files = List.copyOf(files);
        }

        /** One file; sizes and hashes are not in every answer. */
        public record File(
                String path,
                @Nullable Long sizeBytes,
                @Nullable String sha256,
                @Nullable String quantisation) {}
    }

    /** What is known of a model that may be taken up. */
    public record NewModel(String namespace, String name) {}
}
