package org.capacitycommons.catalog.importing.huggingface;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.reference.LanguageTags;

/** Scores on the Hub, in both forms there are: {@code model-index} of the card, and {@code evalResults}. */
final class HubScores {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_][A-Za-z]{2,4})?");

    private HubScores() {}

    static void read(RecordFields fields, ModelDraft draft) {
        for (JsonNode index : fields.node("model-index")) {
            index(index, draft);
        }
        for (JsonNode index : fields.node("cardData").path("model-index")) {
            index(index, draft);
        }
        for (JsonNode result : fields.node("evalResults")) {
            // The Hub wraps the entry of the file in a field of its own.
            result(result.has("data") ? result.path("data") : result, draft);
        }
    }

    private static void index(JsonNode index, ModelDraft draft) {
        for (JsonNode result : index.path("results")) {
            JsonNode dataset = result.path("dataset");
            JsonNode source = result.path("source");
            for (JsonNode metric : result.path("metrics")) {
                String benchmark = first(dataset.path("name"), dataset.path("type"));
                JsonNode score = metric.path("value");
                if (benchmark != null && isScore(score)) {
                    draft.score(new RawModel.Score(
                            benchmark,
                            language(dataset.path("config").textValue()),
                            first(metric.path("name"), metric.path("type")),
                            score.asText(),
                            number(score),
                            result.path("task").path("type").textValue(),
                            source.path("name").textValue(),
                            null,
                            address(source)));
                }
            }
        }
    }

    private static void result(JsonNode result, ModelDraft draft) {
        String benchmark = result.path("dataset").path("id").textValue();
        JsonNode source = result.path("source");
        JsonNode score = result.path("value");
        String date = result.path("date").textValue();
        if (benchmark != null && isScore(score)) {
            draft.score(new RawModel.Score(
                    benchmark,
                    null,
                    null,
                    score.asText(),
                    number(score),
                    first(result.path("dataset").path("task_id"), result.path("task_id")),
                    first(source.path("user"), source.path("name")),
                    RecordFields.isDate(date) ? date : null,
                    address(source)));
        }
    }

    private static boolean isScore(JsonNode score) {
        return score.isNumber() || (score.isTextual() && !score.textValue().isBlank());
    }

    private static @Nullable BigDecimal number(JsonNode score) {
        return score.isNumber() ? score.decimalValue() : null;
    }

    /** Datasets in many languages name the language as their part. */
    private static @Nullable String language(@Nullable String part) {
        return part != null && LANGUAGE.matcher(part).matches() ? LanguageTags.code(part) : null;
    }

    private static @Nullable String address(JsonNode source) {
        String url = source.path("url").textValue();
        return ModelDraft.isWebAddress(url) ? url : null;
    }

    private static @Nullable String first(JsonNode one, JsonNode other) {
        return one.isTextual() ? one.textValue() : other.textValue();
    }
}
