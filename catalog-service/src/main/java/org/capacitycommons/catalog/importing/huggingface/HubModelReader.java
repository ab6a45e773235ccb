package org.capacitycommons.catalog.importing.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.licence.LicenceIds;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/** Reads one model as the Hub describes it, in a list or alone. */
final class HubModelReader {
    private static final String SOURCE = "Hugging Face Hub";
    private static final String LICENCE_TAG = "license:";
    private static final String BASE_TAG = "base_model:";
    private static final String QUANTISED_TAG = "base_model:quantized:";
    private static final String OTHER = "other";

    /** The day on which the Hub began to note this date: older repositories all have it. */
    private static final String DATES_BEGIN = "2022-03-02";

    private static final Map<String, List<String>> MODALITIES = Map.ofEntries(
            Map.entry("text-generation", List.of("text")),
            Map.entry("translation", List.of("text")),
            Map.entry("summarization", List.of("text")),
            Map.entry("text-classification", List.of("text")),
            Map.entry("image-text-to-text", List.of("text", "image")),
            Map.entry("image-to-text", List.of("text", "image")),
            Map.entry("text-to-image", List.of("text", "image")),
            Map.entry("audio-text-to-text", List.of("text", "audio")),
            Map.entry("automatic-speech-recognition", List.of("text", "audio")),
            Map.entry("text-to-speech", List.of("text", "audio")),
            Map.entry("text-to-video", List.of("text", "video")),
            Map.entry("video-text-to-text", List.of("text", "video")),
            Map.entry("feature-extraction", List.of("text", "embedding")),
            Map.entry("sentence-similarity", List.of("text", "embedding")));

    private final RecordFields fields;
    private final RecordFields card;
    private final List<String> tags;

    HubModelReader(RecordFields fields) {
        this.fields = fields;
        this.card = fields.inside("cardData");
        this.tags = fields.texts("tags");
    }

    Optional<RawModel> read(String number) {
        String stated = fields.text("id");
        String id = HubIds.in(stated == null ? fields.text("modelId") : stated);
        if (id == null) {
            return Optional.empty();
        }
        if (fields.node("private").asBoolean() || fields.node("disabled").asBoolean()) {
            fields.fault("the repository", "is private or disabled");
        }
        String place = "records/" + number + "/" + id;
        String name = id.substring(id.indexOf('/') + 1);
        String original = original();
        ModelDraft draft = new ModelDraft(SOURCE, "https://huggingface.co/" + id);
        draft.isPartial();
        HubSizes sizes = new HubSizes(fields);
        if (original == null) {
            describe(draft, sizes, id, name);
        }
        draft.revision(sizes.revision(original == null ? null : id));
        String fault = card.fault();
        if (fault != null) {
            fields.fault("cardData", fault);
        }
        return Optional.of(draft.as(id, place, original == null ? id : original, name));
    }

    private boolean tellsOfTheCard() {
        return fields.has("tags") || fields.node("cardData").isObject();
    }

    private void describe(ModelDraft draft, HubSizes sizes, String id, String name) {
        if (tellsOfTheCard()) {
            // The Hub makes tags of the card: what neither holds any more was taken off.
            draft.speaksOf(FactField.LICENCE, FactField.LICENCE_STATUS, FactField.BASE_MODEL);
        }
        licence(draft);
        card(draft);
        hub(draft);
        sizes.describe(draft);
        HubScores.read(fields, draft);
        draft.mayBecome(mayBecome(id, name));
    }

    /** The model whose weights this repository only packs again: of it, the files alone are of interest. */
    private @Nullable String original() {
        return tags.stream()
                .filter(tag -> tag.startsWith(QUANTISED_TAG))
                .map(tag -> HubIds.in(tag.substring(QUANTISED_TAG.length())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Enough to be a model: public, with a task, neither a test piece nor somebody's repacked weights. */
    private RawModel.@Nullable NewModel mayBecome(String id, String name) {
        return !fields.has("pipeline_tag") || HubIds.isTestPiece(id) || HubIds.isRepacked(id)
                ? null
                : new RawModel.NewModel(id.substring(0, id.indexOf('/')), name);
    }

    private void licence(ModelDraft draft) {
        List<String> stated =
                card.texts("license").stream().distinct().collect(Collectors.toCollection(ArrayList::new));
        if (stated.isEmpty()) {
            tags.stream()
                    .filter(tag -> tag.startsWith(LICENCE_TAG))
                    .map(tag -> tag.substring(LICENCE_TAG.length()))
                    .forEach(stated::add);
        }
        if (stated.isEmpty()) {
            if (tellsOfTheCard()) {
                draft.text(FactField.LICENCE_STATUS, "NONE_STATED", Certainty.CONFIRMED);
            }
            return;
        }
        // Two licences on one card are an open question, not a choice for us to make.
        boolean sure = stated.size() == 1 && LicenceIds.of(stated.getFirst()) != null;
        stated.forEach(one -> draft.licence(named(one), sure ? Certainty.CONFIRMED : Certainty.UNCONFIRMED));
    }

    /** The card may name a licence that the Hub has no id for. */
    private String named(String stated) {
        String name = stated.equals(OTHER) ? card.text("license_name") : null;
        return name == null ? stated : name;
    }

    private void card(ModelDraft draft) {
        List<String> languages = new ArrayList<>(card.texts("language"));
        languages.addAll(card.texts("language_bcp47"));
        draft.languages(languages, Certainty.CONFIRMED);
        draft.list(FactField.BASE_MODEL, bases(), Certainty.CONFIRMED);
    }

    /** Lists of models come without cards, but with tags such as {@code base_model:finetune:Qwen/Qwen3-8B}. */
    private List<String> bases() {
        Stream<String> tagged = tags.stream()
                .filter(tag -> tag.startsWith(BASE_TAG))
                .map(tag -> tag.substring(tag.lastIndexOf(':') + 1));
        return Stream.concat(card.texts("base_model").stream(), tagged)
                .map(stated -> Objects.requireNonNullElse(HubIds.in(stated), stated))
                .distinct()
                .toList();
    }

    private void hub(ModelDraft draft) {
        String task = fields.text("pipeline_tag");
        draft.text(FactField.TASKS, task, Certainty.CONFIRMED);
        if (task != null) {
            draft.list(FactField.MODALITIES, MODALITIES.getOrDefault(task, List.of()), Certainty.ESTIMATED);
        }
        JsonNode gated = fields.node("gated");
        if (gated.isBoolean() || gated.isTextual()) {
            boolean open = gated.asText().equalsIgnoreCase("false");
            draft.text(FactField.GATED, open ? "NO" : "YES", Certainty.CONFIRMED);
        }
        String created = day(fields.text("createdAt"));
        if (created != null && created.compareTo(DATES_BEGIN) > 0) {
            draft.text(FactField.REPOSITORY_CREATED, created, Certainty.CONFIRMED);
        }
        List<String> architectures = fields.inside("config").texts("architectures");
        draft.list(FactField.ARCHITECTURE, architectures, Certainty.CONFIRMED);
    }

    private static @Nullable String day(@Nullable String instant) {
        int length = DATES_BEGIN.length();
        String day = instant == null || instant.length() < length ? null : instant.substring(0, length);
        return RecordFields.isDate(day) ? day : null;
    }
}
