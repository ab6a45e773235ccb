package org.capacitycommons.catalog.importing.llmfit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.capacitycommons.catalog.importing.HubIds;
import org.capacitycommons.catalog.importing.ModelDraft;
import org.capacitycommons.catalog.importing.RawModel;
import org.capacitycommons.catalog.importing.Source;
import org.capacitycommons.catalog.importing.json.JsonRecords;
import org.capacitycommons.catalog.importing.json.RecordFields;
import org.capacitycommons.catalog.model.Certainty;
import org.capacitycommons.catalog.model.FactField;

/**
 * The list of model sizes of llmfit. Its parameter counts are exact. Its active parameters are estimates and its
 * context lengths wrong for many models: the former are told as estimates, the latter not at all.
 */
@Singleton
class LlmfitSource implements Source<RawModel> {
    private static final String SOURCE = "llmfit model list (MIT)";

    @Override
    public String id() {
        return "llmfit";
    }

    @Override
    public String url() {
        return "https://github.com/AlexsJones/llmfit";
    }

    @Override
    public Class<RawModel> records() {
        return RawModel.class;
    }

    @Override
    public void read(InputStream feed, Sink<RawModel> sink) throws IOException {
        JsonRecords.list(feed, "a JSON list, as hf_models.json of llmfit", sink, this::model);
    }

    private Optional<RawModel> model(String number, RecordFields fields) {
        String id = HubIds.in(fields.text("name"));
        if (id == null) {
            return Optional.empty();
        }
        ModelDraft draft = new ModelDraft(SOURCE, url());
        // What serves tests, or is packed again, says nothing of a model.
        if (!HubIds.isTestPiece(id) && !HubIds.isRepacked(id)) {
            draft.count(FactField.PARAMETERS_TOTAL, fields.count("parameters_raw"), Certainty.CONFIRMED);
            draft.count(FactField.PARAMETERS_ACTIVE, fields.count("active_parameters"), Certainty.ESTIMATED);
            draft.text(FactField.TASKS, fields.text("pipeline_tag"), Certainty.UNCONFIRMED);
            draft.text(FactField.ARCHITECTURE, fields.text("architecture"), Certainty.UNCONFIRMED);
            draft.text(FactField.REPOSITORY_CREATED, fields.date("release_date"), Certainty.UNCONFIRMED);
        }
        return Optional.of(draft.as(id, "records/" + number + "/" + id, id, id.substring(id.indexOf('/') + 1)));
    }
}
