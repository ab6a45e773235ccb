package org.capacitycommons.catalog.importing.openrouter;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.importing.json.JsonFeed;

/**
 * The answer of {@code /api/v1/models} of OpenRouter, in the form with {@code data} alone and in the one that also
 * counts it and links to the next page. A page out of several is refused: what stands on the others would seem to have
 * vanished.
 */
@Singleton
class OpenRouterSource implements Source<RawOffer> {
    static final String PROVIDER = "openrouter";
    private static final String FORM = "The file must be one JSON object with the models in the list 'data'.";

    @Override
    public String id() {
        return "openrouter";
    }

    @Override
    public String url() {
        return "https://openrouter.ai/models";
    }

    @Override
    public Class<RawOffer> records() {
        return RawOffer.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawOffer> sink) throws IOException {
        JsonFeed.read(feed, json -> {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFeed(FORM);
            }
            new Envelope(json, sink).read();
        });
    }

    /** What stands around the models. */
    private static final class Envelope {
        private final JsonParser json;
        private final FeedFields fields;
        private final Sink<RawOffer> sink;
        private long models = -1;
        private @Nullable Long totalCount;
        private @Nullable String next;

        Envelope(JsonParser json, Sink<RawOffer> sink) {
            this.json = json;
            this.fields = new FeedFields(json);
            this.sink = sink;
        }

        private void read() throws IOException {
            fields.object("the file", this::field);
            if (models < 0) {
                throw new UnreadableFeed(FORM);
            }
            if (next != null) {
                throw new UnreadableFeed(
                        "The file is one page of several, as links.next says. Send all models in one.");
            }
            if (totalCount != null && totalCount != models) {
                throw new UnreadableFeed("The file says total_count %d and holds %d models: it looks cut off."
                        .formatted(totalCount, models));
            }
        }

        private void field(String field) throws IOException {
            switch (field) {
                case "data" -> data();
                case "total_count" -> totalCount = fields.count(field);
                case "links" -> fields.object(field, this::link);
                default -> fields.skip();
            }
        }

        private void link(String field) throws IOException {
            if (field.equals("next")) {
                next = fields.text("links.next");
            } else {
                fields.skip();
            }
        }

        private void data() throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new UnreadableFeed(FORM);
            }
            models = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    new ModelReader(json, models).read(sink);
                } else {
                    json.skipChildren();
                    sink.rejected("data/" + models, "is not a model");
                }
                models++;
            }
        }
    }
}
