package org.capacitycommons.catalog.importing.commons;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.capacitycommons.catalog.importing.RawCatalogueModel;
import org.capacitycommons.catalog.importing.Source;

/** The files {@code models.ndjson} and {@code models.csv}. */
@Singleton
class CommonsModelsSource implements Source<RawCatalogueModel> {
    private static final CsvLines.Columns COLUMNS = new CsvLines.Columns(
            Set.of("developerNations", "modalities", "tasks", "languages", "sectors", "licenceCandidates", "aliases"),
            Set.of("parametersTotal", "parametersActive", "contextTokens", "languagesClaimed"),
            Set.of(),
            Set.of("facts"));

    private final CommonsFile file;

    CommonsModelsSource(ObjectMapper json) {
        this.file = new CommonsFile(json, COLUMNS);
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
        file.read(feed, line -> hand(line.body(), line.place(), sink));
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
