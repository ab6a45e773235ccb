package org.capacitycommons.catalog.importing.modelsdev;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.importing.RawProvider;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;

/** The file {@code api.json} of models.dev: providers by id, each with its models by id. */
@Singleton
class ModelsDevSource implements Source {
    private static final int DEEPEST = 50;
    private static final int LONGEST_STRING = 1_000_000;
    private static final Pattern PROVIDER_ID = Pattern.compile("[^\\p{Cntrl}/\\s]{1,100}");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    @Override
    public String id() {
        return "models.dev";
    }

    @Override
    public String url() {
        return "https://models.dev";
    }

    @Override
    public void read(InputStream feed, Sink sink) throws IOException {
        try (JsonParser json = JSON.createParser(feed)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFeed("The file must be one JSON object of providers, as api.json of models.dev.");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String providerId = json.currentName();
                json.nextToken();
                provider(json, providerId, sink);
            }
            if (json.nextToken() != null) {
                throw new UnreadableFeed("The file goes on after its end at " + place(json.currentLocation()) + ".");
            }
        } catch (JsonEOFException e) {
            throw new UnreadableFeed("The file is cut off at " + place(e.getLocation()) + ".", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as JSON at " + place(e.getLocation()) + ".", e);
        }
    }

    private static void provider(JsonParser json, String providerId, Sink sink) throws IOException {
        String place = "providers/" + providerId;
        if (json.currentToken() != JsonToken.START_OBJECT
                || !PROVIDER_ID.matcher(providerId).matches()) {
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
        private final Sink sink;
        private String name;
        private @Nullable String docUrl;
        private boolean models;

        ProviderReader(JsonParser json, FeedFields fields, String id, Sink sink) {
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

    /** Limits of size are met without a place. */
    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "a place that is too deep or too long"
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
