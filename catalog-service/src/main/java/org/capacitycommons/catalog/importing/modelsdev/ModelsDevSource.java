package org.capacitycommons.catalog.importing.modelsdev;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawOffer;
import org.capacitycommons.catalog.importing.RawProvider;
import org.capacitycommons.catalog.importing.RecordIds;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;
import org.capacitycommons.catalog.importing.json.FeedFields;
import org.capacitycommons.catalog.importing.json.JsonFeed;

/** The file {@code api.json} of models.dev: providers by id, each with its models by id. */
@Singleton
class ModelsDevSource implements Source<RawOffer> {
    @Override
    public String id() {
        return "models.dev";
    }

    @Override
    public String url() {
        return "https://models.dev";
    }

    @Override
    public Class<RawOffer> records() {
        return RawOffer.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawOffer> sink) throws IOException {
        JsonFeed.read(feed, json -> {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFeed("The file must be one JSON object of providers, as api.json of models.dev.");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String providerId = json.currentName();
                json.nextToken();
                provider(json, providerId, sink);
            }
        });
    }

    private static void provider(JsonParser json, String providerId, Sink<RawOffer> sink) throws IOException {
        String place = "providers/" + providerId;
        if (json.currentToken() != JsonToken.START_OBJECT || !RecordIds.isProvider(providerId)) {
            json.skipChildren();
            sink.rejected(place, "is not a provider with a usable id");
            return;
        }
        FeedFields fields = new FeedFields(json);
        ProviderReader reader = new ProviderReader(json, fields, providerId, sink);
        fields.object(place, reader::field);
        if (!reader.hasModels()) {
            sink.rejected(place, "has no models");
        }
        sink.provider(reader.provider());
    }

    /** Collects what stands beside the models of a provider, in whatever order. */
    private static final class ProviderReader {
        private final JsonParser json;
        private final FeedFields fields;
        private final String id;
        private final Sink<RawOffer> sink;
        private String name;
        private @Nullable String docUrl;
        private boolean models;

        ProviderReader(JsonParser json, FeedFields fields, String id, Sink<RawOffer> sink) {
            this.json = json;
            this.fields = fields;
            this.id = id;
            this.sink = sink;
            this.name = id;
        }

        private void field(String field) throws IOException {
            switch (field) {
                case "name" -> {
                    String stated = fields.text(field);
                    name = stated == null || stated.isBlank() ? id : stated;
                }
                case "doc" -> docUrl = webAddress(fields.text(field));
                case "models" -> {
                    models = json.currentToken() == JsonToken.START_OBJECT;
                    fields.object(field, offerId -> new ModelReader(json, id, offerId).read(sink));
                }
                default -> fields.skip();
            }
        }

        /** Shown as a link: anything but a web address is dropped. */
        private static @Nullable String webAddress(@Nullable String stated) {
            return stated != null && (stated.startsWith("https://") || stated.startsWith("http://")) ? stated : null;
        }

        private boolean hasModels() {
            return models;
        }

        private RawProvider provider() {
            return new RawProvider(id, name, docUrl);
        }
    }
}
