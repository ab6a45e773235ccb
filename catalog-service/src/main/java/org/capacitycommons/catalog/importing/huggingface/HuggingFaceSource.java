package org.capacitycommons.catalog.importing.huggingface;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.JsonFeed;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.importing.json.RecordTree;

/**
 * Answers of the Hub: a page of {@code /api/models}, which is a list, or one model of {@code /api/models/…}, which is
 * an object. Neither is all there is, and what an answer holds depends on what was asked for.
 *
 * <pre>{@code [{"id": "Qwen/Qwen3-8B", "tags": ["license:apache-2.0"], "pipeline_tag": "text-generation"}]}</pre>
 */
@Singleton
class HuggingFaceSource implements Source<RawModel> {

    @Override
    public String id() {
        return "huggingface";
    }

    @Override
    public String url() {
        return "https://huggingface.co";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        JsonFeed.read(feed, json -> {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                JsonRecords.array(json, sink, HuggingFaceSource::model);
            } else {
                JsonRecords.require(json, JsonToken.START_OBJECT, "an answer of the Hub: a list of models, or one");
                one(RecordTree.read(json), sink);
            }
        });
    }

    private static void one(@Nullable JsonNode answer, Sink<RawModel> sink) throws UnreadableFeed {
        if (answer == null) {
            throw new UnreadableFeed("The answer is too large for one model.");
        }
        if (answer.hasNonNull("error")) {
            // The Hub says "Invalid username or password" of repositories that do not exist.
            throw new UnreadableFeed(
                    "The Hub gave no model but the message \"%s\": the model is not there or not public."
                            .formatted(answer.get("error").asText()));
        }
        RecordFields fields = new RecordFields(answer);
        Optional<RawModel> model = model("1", fields);
        String fault = fields.fault();
        if (fault == null && model.isPresent()) {
            sink.record(model.get());
        } else {
            sink.rejected(
                    model.map(RawModel::place).orElse("records/1"),
                    fault == null ? "has no id that can be used" : fault);
        }
    }

    private static Optional<RawModel> model(String number, RecordFields fields) {
        return new HubModelReader(fields).read(number);
    }
}
