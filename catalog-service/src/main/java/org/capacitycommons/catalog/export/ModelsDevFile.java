package org.capacitycommons.catalog.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.catalog.caching.Tagged;

/**
 * Present offers as models.dev writes them in {@code api.json}: providers by id, each with its models by id. Prices
 * are US dollars per million tokens with all their digits. What is not known is left out.
 */
record ModelsDevFile(String tag, Pages pages, ObjectMapper json, ExportPlaces places, String caller)
        implements StreamingOutput, Tagged {
    private static final Map<String, String> COSTS = new TreeMap<>(Map.of(
            "input", "input",
            "output", "output",
            "cacheRead", "cache_read",
            "cacheWrite", "cache_write",
            "reasoning", "reasoning",
            "inputAudio", "input_audio",
            "outputAudio", "output_audio"));

    @Override
    public void write(OutputStream out) throws IOException {
        try (ExportPlaces.Place place = places.take(caller);
                JsonGenerator file = json.getFactory().createGenerator(out)) {
            file.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            file.writeStartObject();
            new Providers(file, place).write(pages);
            file.writeEndObject();
        }
    }

    /** Opens and closes providers as the rows, which come in their order, go by. */
    private static final class Providers {
        private final JsonGenerator file;
        private final ExportPlaces.Place place;
        private @Nullable String provider;
        private @Nullable String offer;

        Providers(JsonGenerator file, ExportPlaces.Place place) {
            this.file = file;
            this.place = place;
        }

        void write(Pages pages) throws IOException {
            List<ExportedRow> page = pages.next();
            while (!page.isEmpty()) {
                for (ExportedRow row : page) {
                    place.checkTime();
                    write(row.values());
                }
                page = pages.next();
            }
            close();
        }

        private void write(Map<String, @Nullable Object> row) throws IOException {
            String of = String.valueOf(row.get("provider"));
            String id = String.valueOf(row.get("offer"));
            if (!of.equals(provider)) {
                close();
                open(of, row);
            } else if (id.equals(offer)) {
                // Another source tells of the same offer; this form has room for one.
                return;
            }
            offer = id;
            model(id, row);
        }

        private void open(String id, Map<String, @Nullable Object> row) throws IOException {
            provider = id;
            file.writeObjectFieldStart(id);
            file.writeStringField("id", id);
            file.writeStringField("name", String.valueOf(row.get("providerName")));
            file.writeObjectFieldStart("models");
        }

        private void close() throws IOException {
            if (provider != null) {
                file.writeEndObject();
                file.writeEndObject();
            }
        }

        private void model(String id, Map<String, @Nullable Object> row) throws IOException {
            file.writeObjectFieldStart(id);
            file.writeStringField("id", id);
            text("name", row.get("name"));
            text("release_date", row.get("released"));
            text("status", row.get("status"));
            if (row.get("openWeights") instanceof Boolean open) {
                file.writeBooleanField("open_weights", open);
            }
            cost(row);
            file.writeObjectFieldStart("limit");
            number("context", row.get("contextTokens"));
            number("output", row.get("outputTokens"));
            file.writeEndObject();
            file.writeEndObject();
        }

        private void cost(Map<String, @Nullable Object> row) throws IOException {
            if (row.get("input") == null && row.get("output") == null) {
                return;
            }
            file.writeObjectFieldStart("cost");
            for (Map.Entry<String, String> price : COSTS.entrySet()) {
                Object value = row.get(price.getKey());
                if (value != null) {
                    file.writeNumberField(price.getValue(), new BigDecimal(value.toString()));
                }
            }
            file.writeEndObject();
        }

        private void text(String name, @Nullable Object value) throws IOException {
            if (value != null) {
                file.writeStringField(name, value.toString());
            }
        }

        private void number(String name, @Nullable Object value) throws IOException {
            if (value instanceof Long number) {
                file.writeNumberField(name, number);
            }
        }
    }
}
