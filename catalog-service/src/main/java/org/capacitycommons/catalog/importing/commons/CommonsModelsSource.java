package org.capacitycommons.catalog.importing.commons;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.catalog.importing.RawCatalogueModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.UnreadableFeed;

/** The files {@code models.ndjson} and {@code models.csv}, told apart by their first character. */
@Singleton
class CommonsModelsSource implements Source<RawCatalogueModel> {
    private static final int BUFFER = 64 * 1024;

    private final ObjectMapper json;

    CommonsModelsSource(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String id() {
        return "commons-models";
    }

    @Override
    public String url() {
        return "/api/v1/exports/models.ndjson";
    }

    @Override
    public Class<RawCatalogueModel> records() {
        return RawCatalogueModel.class;
    }

    /** A file may hold what a search found. */
    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public void read(InputStream feed, Sink<RawCatalogueModel> sink) throws IOException {
        InputStream in = new BufferedInputStream(feed, BUFFER);
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == '{') {
            lines(in, sink);
        } else {
            new CsvModels(json).read(in, model -> hand(model.body(), model.place(), sink));
        }
    }

    private void lines(InputStream in, Sink<RawCatalogueModel> sink) throws IOException {
        long number = 0;
        try (MappingIterator<ObjectNode> models =
                json.readerFor(ObjectNode.class).readValues(in)) {
            while (models.hasNextValue()) {
                number++;
                hand(models.nextValue(), "lines/" + number, sink);
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableFeed("The file is not readable as JSON after line " + number + ".", e);
        }
    }

    private static void hand(ObjectNode body, String place, Sink<RawCatalogueModel> sink) {
        ModelFields fields = new ModelFields(body);
        String fault = fields.fault();
        if (fault == null) {
            sink.record(new RawCatalogueModel(body.get("id").asText(), place, body.toString()));
        } else {
            sink.rejected(place, fault);
        }
    }
}
