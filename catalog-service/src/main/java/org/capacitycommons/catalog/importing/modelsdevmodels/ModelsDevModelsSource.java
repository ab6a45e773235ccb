package org.capacitycommons.catalog.importing.modelsdevmodels;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/**
 * The file {@code models.json} of models.dev: what holds of a model whoever serves it.
 *
 * <pre>{@code {"alibaba/qwen3-32b": {"id": "alibaba/qwen3-32b", "name": "Qwen3 32B", "open_weights": true,
 *   "release_date": "2025-04", "weights": [{"label": "Hugging Face", "url": "https://huggingface.co/Qwen/Qwen3-32B"}]}}}</pre>
 */
@Singleton
class ModelsDevModelsSource implements Source<RawModel> {
    private static final String SOURCE = "models.dev (MIT)";
    private static final String SITE = "https://models.dev";
    private static final Set<String> KNOWN_MODALITIES = Set.of("text", "image", "audio", "video");

    @Override
    public String id() {
        return "models.dev-models";
    }

    @Override
    public String url() {
        return SITE;
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        JsonRecords.named(feed, "one JSON object of models, as models.json of models.dev", sink, this::model);
    }

    private Optional<RawModel> model(String key, RecordFields fields) {
        String name = fields.text("name");
        if (key.isBlank() || name == null) {
            fields.fault("name", "is missing");
            return Optional.empty();
        }
        String hubId = hubId(fields.node("weights"));
        ModelDraft draft = new ModelDraft(SOURCE, SITE);
        draft.text(FactField.RELEASED, fields.date("release_date"), Certainty.CONFIRMED);
        draft.licence(fields.text("license"), Certainty.UNCONFIRMED);
        draft.list(FactField.MODALITIES, modalities(fields.inside("modalities")), Certainty.CONFIRMED);
        limits(fields, draft);
        JsonNode weights = fields.node("open_weights");
        boolean open = weights.asBoolean();
        if (weights.isBoolean()) {
            draft.text(FactField.ACCESS, open ? "Open weights" : "API access", Certainty.CONFIRMED);
        }
        fields.node("benchmarks").forEach(benchmark -> score(benchmark, draft));
        draft.mayBecome(open ? newModel(hubId) : null);
        return Optional.of(draft.as(key, "records/" + key, hubId, name));
    }

    private static void limits(RecordFields fields, ModelDraft draft) {
        RecordFields limit = fields.inside("limit");
        draft.count(FactField.CONTEXT_TOKENS, limit.count("context"), Certainty.UNCONFIRMED);
        String fault = limit.fault();
        if (fault != null) {
            fields.fault("limit", fault);
        }
        // Newer files say how large a model is; older ones do not.
        RecordFields parameters = fields.inside("parameters");
        if (parameters.node("total").isNumber()) {
            draft.count(FactField.PARAMETERS_TOTAL, parameters.count("total"), Certainty.CONFIRMED);
        }
        if (parameters.node("active").isNumber()) {
            draft.count(FactField.PARAMETERS_ACTIVE, parameters.count("active"), Certainty.CONFIRMED);
        }
        draft.text(FactField.ARCHITECTURE, parameters.text("architecture"), Certainty.UNCONFIRMED);
    }

    /** Formats such as pdf say how a provider takes text and images. */
    private static List<String> modalities(RecordFields fields) {
        return Stream.of("input", "output")
                .flatMap(side -> fields.texts(side).stream())
                .filter(KNOWN_MODALITIES::contains)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The repository of the weights as they were made, rather than of those packed again. */
    private static @Nullable String hubId(JsonNode weights) {
        List<String> ids = weights.valueStream()
                .map(weight -> HubIds.in(weight.path("url").textValue()))
                .filter(Objects::nonNull)
                .toList();
        return ids.stream()
                .filter(id -> !HubIds.isRepacked(id))
                .findFirst()
                .orElse(ids.isEmpty() ? null : ids.getFirst());
    }

    private static RawModel.@Nullable NewModel newModel(@Nullable String hubId) {
        return hubId == null || HubIds.isRepacked(hubId) || HubIds.isTestPiece(hubId)
                ? null
                : new RawModel.NewModel(
                        hubId.substring(0, hubId.indexOf('/')), hubId.substring(hubId.indexOf('/') + 1));
    }

    private static void score(JsonNode benchmark, ModelDraft draft) {
        String name = benchmark.path("name").textValue();
        JsonNode score = benchmark.path("score");
        if (name == null || !(score.isNumber() || score.isTextual())) {
            return;
        }
        String variant = Stream.of("variant", "harness", "dataset", "version")
                .map(part -> benchmark.path(part).textValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String date = benchmark.path("date").textValue();
        String url = benchmark.path("source").textValue();
        draft.score(new RawModel.Score(
                name,
                null,
                benchmark.path("metric").textValue(),
                score.asText(),
                score.isNumber() ? score.decimalValue() : null,
                variant.isEmpty() ? null : variant,
                null,
                RecordFields.isDate(date) ? date : null,
                ModelDraft.isWebAddress(url) ? url : null));
    }
}
